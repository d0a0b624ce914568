import type { Shape } from '../../../shape.ts';
import type { changePlans as english } from './en.ts';

export const changePlans: Shape<typeof english> = {
  whom: {
    title: 'Gebruikers of een groep',
    why: 'Een licentie kan alleen worden gewijzigd waar ze vandaan komt: bij de groep die haar geeft, of bij elke gebruiker die haar direct heeft.',
    label: 'Waar komt het licentieplan vandaan dat u wilt wijzigen?',
    group: 'Van een groep',
    groupAbout: 'Alle leden veranderen tegelijk.',
    users: 'Van directe licenties',
    usersAbout: 'Elke gebruiker wordt met een eigen aanroep gewijzigd.',
    groupPick: 'Groep',
  },
  plans: {
    title: 'Van en naar',
    why: 'Elke gebruiker heeft een vrije licentie van het nieuwe licentieplan nodig. Een licentie van het oude telt daarvoor niet.',
    from: 'Licentieplan van nu',
    to: 'Nieuw licentieplan',
    changing_one: '{{count, number}} van de {{users, number}} gebruikers verandert.',
    changing_other: '{{count, number}} van de {{users, number}} gebruikers veranderen.',
    nobody: 'Geen van deze gebruikers heeft dit licentieplan direct. Kies een ander of ga terug.',
    inheriting_one:
      '{{count, number}} van hen neemt het ook van een groep over, en dat haalt geen directe wijziging weg. De twee kunnen elkaar dan uitsluiten.',
    inheriting_other:
      '{{count, number}} van hen nemen het ook van een groep over, en dat haalt geen directe wijziging weg. De twee kunnen elkaar dan uitsluiten.',
  },
  services: {
    title: 'Services',
    why: 'Alles wat aan stond, moet daarna aan staan, via de opvolger. Wat uit stond, mag niet vanzelf aan gaan.',
  },
  others: {
    title: 'Andere wegen',
    why: 'De wijziging werkt alleen voor gebruikers die het oude licentieplan alleen van deze groep hebben. Wie het ook direct heeft, blijft achter met een fout.',
    none: 'Geen lid van deze groep heeft {{plan}} ook direct. Er valt niets te beslissen.',
    users: 'Directe licenties worden per gebruiker gewijzigd. Hier valt niets te beslissen.',
    found_one: '{{count, number}} lid heeft {{plan}} ook direct.',
    found_other: '{{count, number}} leden hebben {{plan}} ook direct.',
    question: 'Wat gebeurt er met deze directe licenties?',
    removeSafe: 'Verwijderen wat niet meer geeft dan de groep',
    removeSafeAbout_one: '{{count, number}} gebruiker, die niets verliest.',
    removeSafeAbout_other: '{{count, number}} gebruikers, die niets verliezen.',
    removeAll: 'Allemaal verwijderen',
    removeAllAbout_one: '{{count, number}} gebruiker zou {{services}} verliezen, wat alleen de directe licentie geeft.',
    removeAllAbout_other: '{{count, number}} gebruikers zouden iets van {{services}} verliezen, wat alleen de directe licentie geeft.',
    removeAllHarmless: 'Niemand verliest iets.',
    keep: 'Behouden',
    keepAbout: 'Waar de twee licentieplannen elkaar uitsluiten, mislukt het nieuwe voor deze gebruikers. Zij houden het oude.',
  },
  way: {
    title: 'Manier',
    why: 'Dezelfde wijziging kan in één keer of in twee stappen worden opgeslagen. Wat er onderweg gebeurt, verschilt.',
    question: 'Hoe wordt het opgeslagen?',
    oneSave: 'In één keer',
    oneSaveAbout: 'Aanbevolen. Alleen het einde telt: geen onderbreking, onderweg geen conflict, en nooit van beide een licentie tegelijk.',
    addFirst: 'Eerst toevoegen, dan verwijderen',
    addFirstAbout:
      'Gebruikers hebben een tijd beide. Waar services van de twee elkaar uitsluiten, wordt het nieuwe licentieplan geweigerd totdat het oude weg is.',
    compare: 'Alle manieren naast elkaar vergelijken',
  },
};
