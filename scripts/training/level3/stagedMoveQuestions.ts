import type { z } from 'zod';
import type { questionSchema } from '../../../shared/model/exercise.ts';

/** F125: what the target shows while the source is still there. */
export const STAGED_MOVE_QUESTIONS: z.input<typeof questionSchema>[] = [
  {
    id: 'meanwhile',
    text: {
      en: 'While a person is in both groups, what does Office 365 E3 from Head office show?',
      sv: 'Vad visar Office 365 E3 från Head office medan en person är med i båda grupperna?',
      nl: 'Wat toont Office 365 E3 van Head office zolang iemand lid is van beide groepen?',
    },
    choices: [
      {
        id: 'active',
        text: { en: 'Active: the better plan wins', sv: 'Aktiv: den bättre planen vinner', nl: 'Actief: het betere plan wint' },
        why: {
          en: 'Entra never chooses between conflicting license plans. What is there stays, what comes waits.',
          sv: 'Entra väljer aldrig mellan licensplaner som står i konflikt. Det som finns blir kvar, det som kommer får vänta.',
          nl: 'Entra kiest nooit tussen conflicterende licentieplannen. Wat er is blijft, wat komt wacht.',
        },
      },
      {
        id: 'conflict',
        text: { en: 'An error: Conflicting services', sv: 'Ett fel: Tjänster i konflikt', nl: 'Een fout: Conflicterende services' },
        right: true,
        why: {
          en: 'The wish is noted with the conflict. When E1 goes by a group change, E3 comes in the same operation.',
          sv: 'Önskan noteras tillsammans med konflikten. När E1 försvinner genom en gruppändring kommer E3 i samma operation.',
          nl: 'De wens wordt met het conflict vastgelegd. Als E1 door een groepswijziging verdwijnt, komt E3 in dezelfde bewerking.',
        },
      },
      {
        id: 'count',
        text: { en: 'An error: Not enough licenses', sv: 'Ett fel: Otillräckligt antal licenser', nl: 'Een fout: Niet genoeg licenties' },
        why: {
          en: 'There are enough free seats of Office 365 E3. Look at the error on the page of one of the eight.',
          sv: 'Det finns tillräckligt med lediga licenser för Office 365 E3. Se på felet på sidan för en av de åtta.',
          nl: 'Er zijn genoeg vrije licenties van Office 365 E3. Kijk naar de fout op de pagina van een van de acht.',
        },
      },
      {
        id: 'nothing',
        text: {
          en: 'Nothing: the assignment is not tried until E1 is gone',
          sv: 'Ingenting: tilldelningen prövas inte förrän E1 är borta',
          nl: 'Niets: de toewijzing wordt pas geprobeerd als E1 weg is',
        },
        why: {
          en: 'It is tried at once and leaves an error that everybody can see. That error is the sign that the second half may begin.',
          sv: 'Den prövas direkt och lämnar ett fel som alla kan se. Det felet är tecknet på att andra halvan kan börja.',
          nl: 'Ze wordt meteen geprobeerd en laat een fout achter die iedereen kan zien. Die fout is het teken dat de tweede helft kan beginnen.',
        },
      },
    ],
  },
];
