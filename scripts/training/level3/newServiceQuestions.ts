import type { z } from 'zod';
import type { questionSchema } from '../../../shared/model/exercise.ts';

/** F36: why a service is on that nobody has ticked. */
export const NEW_SERVICE_QUESTIONS: z.input<typeof questionSchema>[] = [
  {
    id: 'why-on',
    text: {
      en: 'Nobody has ticked the new service. Why is it on?',
      sv: 'Ingen har markerat den nya tjänsten. Varför är den på?',
      nl: 'Niemand heeft de nieuwe service aangevinkt. Waarom staat die aan?',
    },
    choices: [
      {
        id: 'list-of-off',
        text: {
          en: 'A license notes the services that are off; everything else is on, new services too',
          sv: 'En licens anger de tjänster som är avslagna; allt annat är på, även nya tjänster',
          nl: 'Een licentie noteert de services die uit staan; al het andere staat aan, ook nieuwe services',
        },
        right: true,
        why: {
          en: 'That is why switching services off is never finished: the next new one will be on again.',
          sv: 'Därför blir man aldrig klar med att slå av tjänster: nästa nya tjänst kommer att vara på igen.',
          nl: 'Daarom is het uitschakelen van services nooit af: de volgende nieuwe staat weer aan.',
        },
      },
      {
        id: 'somebody-did',
        text: {
          en: 'Somebody switched it on in every group',
          sv: 'Någon slog på den i varje grupp',
          nl: 'Iemand heeft die in elke groep aangezet',
        },
        why: {
          en: 'The groups have not been changed. What has changed is the product.',
          sv: 'Grupperna har inte ändrats. Det är produkten som har ändrats.',
          nl: 'De groepen zijn niet gewijzigd. Het product is gewijzigd.',
        },
      },
      {
        id: 'direct-only',
        text: {
          en: 'It comes from direct licenses; groups never hand out new services',
          sv: 'Den kommer från direkta licenser; grupper delar aldrig ut nya tjänster',
          nl: 'Die komt van directe licenties; groepen delen nooit nieuwe services uit',
        },
        why: {
          en: 'Only one person here has a direct license. Groups hand out new services just the same.',
          sv: 'Bara en person här har en direkt licens. Grupper delar ut nya tjänster precis likadant.',
          nl: 'Maar één persoon hier heeft een directe licentie. Groepen delen nieuwe services net zo goed uit.',
        },
      },
    ],
  },
];
