import type { Shape } from '../../shape.ts';
import type { taskTexts as english } from './en.ts';

export const taskTexts: Shape<typeof english> = {
  do: {
    buySeats: 'Koop licenties voor {{plan}} tot het er {{enabled}} zijn; het waren er {{before}}',
    returnSeats: 'Breng het aantal licenties voor {{plan}} terug tot {{enabled}}; het waren er {{before}}',
    onPremisesAdd: 'Voeg {{users}} in de on-premises adreslijst toe aan groep {{group}} en laat synchroniseren',
    onPremisesRemove: 'Haal {{users}} in de on-premises adreslijst uit groep {{group}} en laat synchroniseren',
    onPremisesSet: 'Stel in de on-premises adreslijst {{values}} in voor {{users}} en laat synchroniseren',
    set: 'Stel {{values}} in voor {{users}} in het beheercentrum',
    retire: 'Stop de automatisering {{automation}}, zodat ze niets meer toewijst',
  },
  undo: {
    seats:
      'Vóór de wijziging waren er {{before}} licenties voor {{plan}}. Ga desgewenst terug naar dat aantal, zodra het contract dat toelaat',
    onPremisesAdd: 'Haal {{users}} in de on-premises adreslijst weer uit groep {{group}} en laat synchroniseren',
    onPremisesRemove: 'Voeg {{users}} in de on-premises adreslijst weer toe aan groep {{group}} en laat synchroniseren',
    onPremisesSet:
      'Geef {{users}} in de on-premises adreslijst hun vroegere waarden van {{names}} terug en laat synchroniseren (checks/000.jsonl)',
    set: 'Geef {{users}} in het beheercentrum hun vroegere waarden van {{names}} terug (checks/000.jsonl)',
    retire: 'Start de automatisering {{automation}} weer',
  },
  userCount_one: '{{count, number}} gebruiker: {{names}}',
  userCount_other: '{{count, number}} gebruikers: {{names}}',
  manyUsers_one: '{{count, number}} gebruiker, {{names}} en anderen (alle id’s: {{file}})',
  manyUsers_other: '{{count, number}} gebruikers, {{names}} en anderen (alle id’s: {{file}})',
  value: '{{name}} op {{value}}',
  noValue: 'leeg',
  irreversible: {
    deletedGroup:
      'Een verwijderde groep komt mogelijk niet terug: de documentatie van Microsoft spreekt zichzelf tegen. In het beste geval komt ze met de hand terug, en haar leden ook.',
    reprocess: 'Wat opnieuw verwerken oplevert, blijft. Het is alleen wat de service vroeg of laat toch had gedaan.',
    licenseInError: 'Een licentie die uit stond of een fout had, kan alleen als actieve worden teruggegeven.',
    usageLocation: 'Een gebruikslocatie kan worden gewijzigd, niet leeggemaakt.',
  },
};
