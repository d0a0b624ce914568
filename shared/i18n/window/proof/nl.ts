import type { Shape } from '../../shape.ts';
import type { proof as english } from './en.ts';

export const proof: Shape<typeof english> = {
  title: 'Elke volgorde',
  about:
    'Microsoft Entra belooft niet in welke volgorde groepen en gebruikers worden verwerkt. De repetitie laat één volgorde zien. Hier worden ook alle andere geprobeerd, voor elke gebruiker.',
  noSteps: 'Zonder stappen valt er niets te verwerken.',
  working: 'Elke verwerkingsvolgorde proberen',
  again: 'Opnieuw proberen',

  verdict: {
    noOrderHarms: 'Geen enkele verwerkingsvolgorde veroorzaakt een onderbreking of een verlies.',
    shown: 'Er is een verwerkingsvolgorde die een onderbreking of een verlies veroorzaakt.',
    asStated: 'De volgorde van de repetitie zelf veroorzaakt al een onderbreking of een verlies.',
    possible:
      'Een verwerkingsvolgorde kan een onderbreking of een verlies veroorzaken, maar er is er geen gevonden die kan worden afgespeeld.',
    unknown:
      'Voor sommige gebruikers zijn er meer volgordes dan konden worden geprobeerd. Voor alle anderen veroorzaakt geen enkele volgorde een onderbreking of een verlies.',
  },

  users: {
    label: 'Gebruikers naar het ergste dat hun kan overkomen',
    harmedAsStated: 'Getroffen in de volgorde van de repetitie',
    harmedOtherwise: 'Alleen getroffen in een andere volgorde',
    safe: 'Veilig in elke volgorde',
    unknown: 'Onbekend: te veel volgordes',
  },

  harm: { lost: 'Verloren', downgraded: 'Lager niveau', gap: 'Onderbreking', dip: 'Een tijd minder' },
  more_one: 'en nog {{count, number}} service',
  more_other: 'en nog {{count, number}} services',

  example: {
    heading: 'Volgordes die schade veroorzaken',
    shown: 'Een andere verwerkingsvolgorde',
    asStated: 'De volgorde van de repetitie',
    possible: 'Mogelijk, maar niet aangetoond',
    possibleHint: 'Of het kan gebeuren, hangt af van andere gebruikers: er is geen repetitie gevonden die precies dit doet.',
    play: 'Deze volgorde afspelen',
    playStated: 'De repetitie afspelen',
    moves: 'Wat er met {{user}} gebeurt, in deze volgorde',
    made: 'Hetzelfde plan, met andere wachttijden tussen de stappen en in de service.',
  },

  move: {
    step: 'Stap {{number, number}} begint: {{text}}',
    call: 'De aanroep van stap {{number, number}} wordt gedaan',
    processing: 'De licenties van {{group}} worden verwerkt',
    ruleEvaluation: 'De lidmaatschapsregel van {{group}} wordt geëvalueerd',
    synchronization: 'De on-premises wijziging van {{group}} komt aan',
    unit: 'Er komt een licentie vrij en de licenties van {{group}} worden opnieuw verwerkt',
    automation: 'De automatisering {{automation}} wordt uitgevoerd',
  },
  effect: {
    gained: 'krijgt {{plans}}',
    lost: 'verliest {{plans}}',
    short: 'geen vrije licentie van {{plans}}',
    newError: 'een licentiefout',
  },

  risk: {
    heading: 'Gebruikers die risico lopen',
    users: 'Gebruikers',
    harms: 'Het ergste dat kan gebeuren',
    asStated: 'In de volgorde van de repetitie',
    examples: 'Bijvoorbeeld',
    unknown: 'Onbekend: te veel volgordes om te proberen',
  },

  limits: {
    heading: 'Waarop dit berust',
    model:
      'Het antwoord gaat over dit model van de service en is geen belofte van Microsoft. De stappen houden hun volgorde. Het werk van de groepen daartussen kan op elk moment en in elke volgorde gebeuren, maar het werk van één groep houdt zijn eigen volgorde.',
    waits:
      'Alleen een stap die wacht tot groepen zijn verwerkt, houdt de volgende stap tegen. Een stap die een bepaalde tijd wacht, belooft niets, hoe lang die ook is.',
    instant:
      'Wat één groep voor één gebruiker wijzigt, gebeurt in één keer, samen met de andere groepen die daardoor in beweging komen. Twee groepen wijzigen een gebruiker nooit op precies hetzelfde moment.',
    paused: 'De beheerder kan voor elke stap een pauze inlassen.',
    seats:
      'Licenties worden met grenzen geteld: waar er genoeg zijn voor iedereen die er ooit een nodig kan hebben, komt niemand tekort. Anders wordt beide geprobeerd, met en zonder vrije licentie.',
    scarce: 'Er zijn mogelijk te weinig licenties van {{plans}}.',
    firstChoices: 'Een stap voor de eerste van vele gebruikers geldt voor wie de repetitie heeft gekozen.',
    readsClock: 'Een regel die met het huidige moment vergelijkt, geldt zoals hij is wanneer het plan begint.',
    automations: 'Een automatisering kan op elk moment worden uitgevoerd tot ze is gestopt.',
    horizonReached: 'De repetitie bereikte haar tijdslimiet. De volgordes worden toch tot het einde geprobeerd.',
  },
};
