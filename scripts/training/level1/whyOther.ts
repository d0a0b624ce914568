import type { z } from 'zod';
import type { questionSchema } from '../../../shared/model/exercise.ts';

/** F76, F112: what *Other* stands for. */
export const WHY_OTHER: z.input<typeof questionSchema> = {
  id: 'why-other',
  text: {
    en: 'Why does Hazel not have Power BI Pro, though seats of it are free?',
    sv: 'Varför har Hazel inte Power BI Pro, fast det finns lediga licenser?',
    nl: 'Waarom heeft Hazel geen Power BI Pro, hoewel er licenties van vrij zijn?',
  },
  choices: [
    {
      id: 'conflict',
      text: {
        en: 'Power BI Pro conflicts with her Office 365 E1.',
        sv: 'Power BI Pro står i konflikt med hennes Office 365 E1.',
        nl: 'Power BI Pro is in strijd met haar Office 365 E1.',
      },
      why: {
        en: 'The other designers have both. A conflict would also be called one.',
        sv: 'De andra formgivarna har båda. En konflikt skulle dessutom heta så.',
        nl: 'De andere ontwerpers hebben beide. Een conflict zou ook zo heten.',
      },
    },
    {
      id: 'together',
      text: {
        en: 'The group gives both license plans or none, and Visio Plan 2 has no free seat.',
        sv: 'Gruppen ger båda licensplanerna eller ingen, och det finns ingen ledig licens av Visio Plan 2.',
        nl: 'De groep geeft beide licentieplannen of geen, en van Visio Plan 2 is geen licentie vrij.',
      },
      right: true,
      why: {
        en: 'For each user the licenses of a group are applied together. The one at fault shows the real error, the others show Other.',
        sv: 'För varje användare tillämpas en grupps licenser tillsammans. Den licensplan som det beror på visar det verkliga felet, de andra visar Other.',
        nl: 'Per gebruiker worden de licenties van een groep samen toegepast. Het licentieplan waar het aan ligt, toont de echte fout, de andere tonen Other.',
      },
    },
    {
      id: 'waiting',
      text: {
        en: 'The service has not finished; it takes a day or two.',
        sv: 'Tjänsten är inte klar; det tar en dag eller två.',
        nl: 'De service is nog niet klaar; dat duurt een dag of twee.',
      },
      why: {
        en: 'It has tried and failed: the state is an error, not in progress.',
        sv: 'Den har försökt och misslyckats: statusen är fel, inte pågår.',
        nl: 'Ze heeft het geprobeerd en het is mislukt: de status is een fout, niet wordt uitgevoerd.',
      },
    },
  ],
};
