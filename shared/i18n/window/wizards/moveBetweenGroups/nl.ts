import type { Shape } from '../../../shape.ts';
import type { moveBetweenGroups as english } from './en.ts';

export const moveBetweenGroups: Shape<typeof english> = {
  from: {
    title: 'Uit welke groep',
    why: 'Gebruikers verplaatsen vraagt alleen om andere lidmaatschappen, die per gebruiker ongedaan kunnen worden gemaakt. Licenties volgen het lidmaatschap.',
    group: 'Groep die gebruikers verlaten',
    dynamicTitle: 'Groepen met een lidmaatschapsregel staan er niet bij',
    dynamic:
      'Niemand kan hun leden met de hand toevoegen of weghalen: een regel beslist. Wijzig het kenmerk waarnaar de regel kijkt om zulke gebruikers te verplaatsen, of gebruik de wizard voor lidmaatschapsregels.',
  },
  to: {
    title: 'Naar welke groep',
    why: 'De nieuwe groep moet alles geven wat de oude gaf, of een opvolger: haar licentieplannen worden samen toegepast, alle of geen.',
    question: 'Bestaat de groep?',
    existing: 'Ze bestaat',
    create: 'Ze moet worden gemaakt',
    createAbout: 'Zoals de oude groep, met één licentieplan in de plaats van een ander.',
    group: 'Groep waar gebruikers bij komen',
    name: 'Naam van de nieuwe groep',
    replaces: 'Licentieplan dat wordt vervangen',
    licensePlan: 'Licentieplan ervoor in de plaats',
  },
  services: {
    title: 'Services',
    why: 'Wat in de oude groep uit staat, blijft uit bij de opvolger, en niets wat wordt gebruikt verdwijnt ongemerkt.',
    existing: 'De groep bestaat en geeft wat ze geeft. Dit gebeurt er met de services van wie verhuist:',
  },
  who: {
    title: 'Wie kan verhuizen',
    why: 'Een gebruiker die het oude licentieplan ook via een andere weg heeft, of het nieuwe al, eindigt niet zoals verwacht. Het script van Microsoft zelf heeft zulke gebruikers geweigerd; de laatste reden is van ons.',
    refusal: 'Waarom niet',
    users: 'Gebruikers',
    examples: 'Bijvoorbeeld',
    none: 'Elk lid kan verhuizen.',
    reasons: {
      notInherited: 'Heeft het licentieplan van deze groep niet (fout, of niet verwerkt)',
      direct: 'Heeft het ook direct',
      otherGroup: 'Heeft het ook van een andere groep',
      targetHeld: 'Heeft het nieuwe licentieplan al',
      targetInError: 'Heeft het nieuwe licentieplan met een fout',
      blocked: 'Heeft iets anders dat het nieuwe licentieplan uitsluit, of mist iets waarop het steunt',
    },
    question: 'Wat gebeurt er met deze gebruikers?',
    leaveOut: 'Laten waar ze zijn',
    leaveOutAbout: 'Aanbevolen. Zet ze eerst recht en voer de wizard dan voor hen opnieuw uit.',
    move: 'Toch verplaatsen',
    movers_one: '{{count, number}} van de {{members, number}} leden verhuist.',
    movers_other: '{{count, number}} van de {{members, number}} leden verhuizen.',
    conflictTitle: 'De twee groepen sluiten elkaar uit',
    conflict:
      'Zolang gebruikers in beide groepen zitten, wacht het nieuwe licentieplan in een fout. Dat is te verwachten: als ze de oude groep verlaten, gebeuren beide wijzigingen tegelijk en zit niemand zonder.',
    conflictPair: '{{a}} en {{b}}',
    compatibleTitle: 'De twee groepen gaan samen',
    compatible: 'Zolang gebruikers in beide groepen zitten, hebben ze de licentieplannen van beide en gebruiken ze van elk een licentie.',
    synchronized:
      'Een gesynchroniseerde groep verandert on-premises. Elke wijziging komt met de volgende synchronisatie, en de repetitie wacht daarop.',
  },
  waves: {
    title: 'Pilot en golven',
    why: 'Wat misgaat, moet bij weinig mensen misgaan. Na elke golf is er een controle voordat de volgende begint.',
    pilot: 'Pilot',
    bySize: 'Een aantal gebruikers',
    byUsers: 'Gebruikers die ik kies',
    size: 'Gebruikers in de pilot',
    wave: 'Gebruikers in elke golf daarna',
    summary_one: '{{count, number}} golf in totaal, met {{pilots, number}} van de {{movers, number}} gebruikers in de pilot.',
    summary_other: '{{count, number}} golven in totaal, met {{pilots, number}} van de {{movers, number}} gebruikers in de pilot.',
  },
};
