import type { Shape } from '../../shape.ts';
import type { handover as english } from './en.ts';

export const handover: Shape<typeof english> = {
  heading: 'Overdrachtspakket',
  about:
    'Voor wie het uitvoert: een script voor PowerShell en dezelfde aanvragen als batches voor Microsoft Graph, een draaiboek, een controle van de tenant voor en na elke ronde, en de weg terug. Er staat geen wachtwoord en geen sleutel in: wie het uitvoert, meldt zich aan.',
  working: 'De aanvragen worden uitgewerkt',

  waves_one: '{{count, number}} ronde, {{requests}}. Het script vraagt om bevestiging voordat het begint.',
  waves_other: '{{count, number}} rondes, {{requests}}. Het script vraagt voor elke ronde om bevestiging.',
  requestCount_one: '{{count, number}} aanvraag',
  requestCount_other: '{{count, number}} aanvragen',
  wave: 'Ronde',
  steps: 'Stappen',
  step: '{{number, number}}. {{text}}',
  users: 'Gebruikers',
  requests: 'Aanvragen',
  manual: 'Met de hand',
  duration: 'Gerepeteerde duur',

  refused_one:
    'De service weigert {{count, number}} stap, of een deel ervan; wat geweigerd wordt, laat het pakket weg. Het doet dus niet wat het plan zegt:',
  refused_other:
    'De service weigert {{count, number}} stappen, of delen ervan; wat geweigerd wordt, laat het pakket weg. Het doet dus niet wat het plan zegt:',

  byHand: 'Met de hand te doen',
  nothingByHand: 'Niets: het script doet alles.',
  task: 'Ronde {{wave, number}}: {{text}}. {{why}}',
  tasks: {
    setSeats: 'Licenties worden in het beheercentrum gekocht en teruggegeven.',
    onPremisesMembers: 'De groep is gesynchroniseerd: de leden worden gewijzigd in de directory op uw eigen servers.',
    onPremisesAttributes: 'De gebruikers zijn gesynchroniseerd: ze worden gewijzigd in de directory op uw eigen servers.',
    otherAttributes: 'Microsoft Graph laat een aanvraag voor de gebruiker dit niet wijzigen.',
    retireAutomation: 'Die wordt gestopt waar ze draait.',
  },

  irreversible: 'Niet of niet helemaal terug te draaien',
  allReversible: 'Niets: de weg terug leidt naar waar het plan begon.',
  reasons: {
    deletedGroup_one: '{{count, number}} verwijderde groep: die komt alleen terug als een andere groep.',
    deletedGroup_other: '{{count, number}} verwijderde groepen: die komen alleen terug als andere groepen.',
    reprocess_one: '{{count, number}} gebruiker opnieuw verwerkt: wat dat brengt, blijft.',
    reprocess_other: '{{count, number}} gebruikers opnieuw verwerkt: wat dat brengt, blijft.',
    licenseInError_one: '{{count, number}} licentie die al in fout was: die kan alleen werkend worden teruggegeven.',
    licenseInError_other: '{{count, number}} licenties die al in fout waren: die kunnen alleen werkend worden teruggegeven.',
    usageLocation_one: '{{count, number}} gebruikslocatie die leeg was: die kan worden gewijzigd, niet leeggemaakt.',
    usageLocation_other: '{{count, number}} gebruikslocaties die leeg waren: die kunnen worden gewijzigd, niet leeggemaakt.',
    wayBackUsers_one: '{{count, number}} gebruiker die niet helemaal wordt zoals voorheen: een oude licentiefout verdwijnt bijvoorbeeld.',
    wayBackUsers_other:
      '{{count, number}} gebruikers die niet helemaal worden zoals voorheen: een oude licentiefout verdwijnt bijvoorbeeld.',
    wayBackCalls_one:
      '{{count, number}} aanroep op de weg terug die zou worden geweigerd, omdat de tenant vanaf het begin een regel overtrad.',
    wayBackCalls_other:
      '{{count, number}} aanroepen op de weg terug die zouden worden geweigerd, omdat de tenant vanaf het begin een regel overtrad.',
  },

  scopes: 'Machtigingen die bij het aanmelden worden gevraagd',
  noScopes: 'Geen.',
  aboutScopes: 'Gedelegeerd: het script kan niet meer dan degene die zich aanmeldt.',

  guards: 'Hoe het u beschermt',
  guard: {
    otherTenant: 'Het werkt niet in een andere tenant.',
    moved: 'Het begint geen ronde als de tenant is gewijzigd sinds de kopie is gemaakt, en noemt de verschillen.',
    slow: 'Het wacht tot de service klaar is, en stopt als dat veel langer duurt dan bij de repetitie.',
    resumed: 'Na een onderbreking gaat het verder waar het was gestopt.',
    back: 'Het gaat terug naar wat er eerst was, ook halverwege.',
  },

  requestsPerSecond: 'Aanvragen per seconde',
  pace: 'Hoogstens {{count, number}}: meer neemt Microsoft Graph van één programma niet aan. Minder laat ruimte voor anderen.',
  language: 'Taal van het draaiboek',
  make: 'Pakket maken',
  making: 'Het pakket wordt gemaakt',
  fileName: '{{scenario}}, overdracht {{date}}',
};
