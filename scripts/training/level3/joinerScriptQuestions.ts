import type { z } from 'zod';
import type { questionSchema } from '../../../shared/model/exercise.ts';

/** F42 and F73: what a script cannot do and a group can. */
export const JOINER_SCRIPT_QUESTIONS: z.input<typeof questionSchema>[] = [
  {
    id: 'never-licensed',
    text: {
      en: 'Left to itself, the script would license four of the new accounts and never Sander Kuipers. Why?',
      sv: 'Lämnat åt sig självt skulle skriptet ge licens till fyra av de nya kontona men aldrig till Sander Kuipers. Varför?',
      nl: 'Aan zichzelf overgelaten zou het script vier van de nieuwe accounts een licentie geven, en Sander Kuipers nooit. Waarom?',
    },
    choices: [
      {
        id: 'no-location',
        text: {
          en: 'A direct license needs a usage location, and he has none',
          sv: 'En direkt licens kräver en användningsplats, och han har ingen',
          nl: 'Een directe licentie vereist een gebruikslocatie, en die heeft hij niet',
        },
        right: true,
        why: {
          en: 'A group would take the country of the tenant instead, Sweden in this case. He works in the Netherlands, so the location has to be set first.',
          sv: 'En grupp skulle i stället ta organisationens land, i det här fallet Sverige. Han arbetar i Nederländerna, så platsen måste anges först.',
          nl: 'Een groep zou in plaats daarvan het land van de tenant nemen, hier Zweden. Hij werkt in Nederland, dus de locatie moet eerst worden ingesteld.',
        },
      },
      {
        id: 'no-seats',
        text: {
          en: 'There are seats for four only',
          sv: 'Det finns bara licenser till fyra',
          nl: 'Er zijn maar licenties voor vier',
        },
        why: {
          en: 'Nine seats of Office 365 E3 are free.',
          sv: 'Nio licenser för Office 365 E3 är lediga.',
          nl: 'Er zijn negen licenties van Office 365 E3 vrij.',
        },
      },
      {
        id: 'not-a-member',
        text: {
          en: 'He is not a member of the group Helpdesk',
          sv: 'Han är inte medlem i gruppen Helpdesk',
          nl: 'Hij is geen lid van de groep Helpdesk',
        },
        why: {
          en: 'Nobody is yet. The script looks at the department, not at the group.',
          sv: 'Det är ingen än. Skriptet ser till avdelningen, inte till gruppen.',
          nl: 'Dat is nog niemand. Het script kijkt naar de afdeling, niet naar de groep.',
        },
      },
    ],
  },
];
