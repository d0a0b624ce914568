import type { Shape } from '../../../shape.ts';
import type { retirePlan as english } from './en.ts';

export const retirePlan: Shape<typeof english> = {
  plan: {
    title: 'Welk licentieplan',
    why: 'Wie het via twee wegen heeft, houdt het totdat beide weg zijn. Begin dus met wie het heeft, en hoe.',
    licensePlan: 'Uit te faseren licentieplan',
    path: 'Weg',
    users: 'Gebruikers',
    examples: 'Bijvoorbeeld',
    directOnly: 'Direct',
    inheritedOnly: 'Van een groep',
    both: 'Direct en van een groep',
    inError: 'Met een fout, niet in bezit',
    groups: 'Groepen die het geven',
    group: 'Groep',
    members: 'Leden',
    nobody: 'Niemand heeft dit licentieplan.',
  },
  instead: {
    title: 'Wat ervoor in de plaats',
    why: 'Zonder vervanging houden services op en worden hun gegevens na een tijd verwijderd. Zie wie wat zou verliezen voordat er iets wordt geschreven.',
    question: 'Wat komt ervoor in de plaats?',
    nothing: 'Niets',
    nothingAbout: 'Wie een service alleen van dit licentieplan heeft, verliest die.',
    replacement: 'Een ander licentieplan',
    replacementAbout: 'Beide wijzigingen in één keer opgeslagen.',
    licensePlan: 'Nieuw licentieplan',
  },
  effect: {
    title: 'Wie wint, wie verliest',
    why: 'Alsof alles voor iedereen in één keer doorging. De repetitie laat daarna zien wat er onderweg gebeurt.',
  },
  end: {
    title: 'Aan het eind',
    why: 'Als niemand het meer heeft, kosten de licenties geld voor niets.',
    question: 'En de gekochte licenties?',
    keep: 'Behouden',
    keepAbout_one: '{{count, number}} licentie blijft gekocht en vrij.',
    keepAbout_other: '{{count, number}} licenties blijven gekocht en vrij.',
    zero: 'Allemaal teruggeven',
    zeroAbout: 'De laatste stap zet het gekochte aantal op 0. Teruggaan betekent dan opnieuw kopen.',
  },
};
