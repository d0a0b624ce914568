import type { z } from 'zod';
import type { questionSchema } from '../../../shared/model/exercise.ts';

/** Whom the group does not give everything. */
export const DIRECT_TO_GROUP_QUESTIONS: z.input<typeof questionSchema>[] = [
  {
    id: 'what-they-lose',
    text: {
      en: 'Twelve people have to keep their direct license. What would they lose without it?',
      sv: 'Tolv personer måste behålla sin direkta licens. Vad skulle de förlora utan den?',
      nl: 'Twaalf mensen moeten hun directe licentie houden. Wat zouden ze zonder die licentie verliezen?',
    },
    choices: [
      {
        id: 'everything',
        text: { en: 'Office 365 E3 altogether', sv: 'Office 365 E3 helt och hållet', nl: 'Office 365 E3 in zijn geheel' },
        why: {
          en: 'The group gives them Office 365 E3 like everybody else, only with fewer services.',
          sv: 'Gruppen ger dem Office 365 E3 som alla andra, bara med färre tjänster.',
          nl: 'De groep geeft hun Office 365 E3 zoals iedereen, alleen met minder services.',
        },
      },
      {
        id: 'forms',
        text: { en: 'Microsoft Forms', sv: 'Microsoft Forms', nl: 'Microsoft Forms' },
        why: {
          en: 'The group gives Forms. It is off today for ten other people, who gain it.',
          sv: 'Gruppen ger Forms. Den är av i dag för tio andra personer, som får den.',
          nl: 'De groep geeft Forms. Bij tien andere mensen staat die vandaag uit; zij krijgen die erbij.',
        },
      },
      {
        id: 'sway',
        text: { en: 'Sway', sv: 'Sway', nl: 'Sway' },
        right: true,
        why: {
          en: 'They have every service on. Sway comes from their direct license alone; Kaizala too, but nobody can use that any more.',
          sv: 'De har alla tjänster på. Sway kommer enbart från deras direkta licens; Kaizala också, men den kan ingen längre använda.',
          nl: 'Bij hen staat elke service aan. Sway komt alleen van hun directe licentie; Kaizala ook, maar dat kan niemand meer gebruiken.',
        },
      },
      {
        id: 'visio',
        text: { en: 'Visio Plan 2', sv: 'Visio Plan 2', nl: 'Visio Plan 2' },
        why: {
          en: 'Ten people hold Visio Plan 2 directly, but that is a license plan of its own and stays as it is.',
          sv: 'Tio personer har Visio Plan 2 direkt, men det är en egen licensplan och blir kvar som den är.',
          nl: 'Tien mensen hebben Visio Plan 2 rechtstreeks, maar dat is een eigen licentieplan en blijft zoals het is.',
        },
      },
    ],
  },
];
