import type { Shape } from '../../../shape.ts';
import type { retirePlan as english } from './en.ts';

export const retirePlan: Shape<typeof english> = {
  plan: {
    title: 'Vilken licensplan',
    why: 'Den som har den på två vägar behåller den tills båda är borta. Börja därför med vem som har den, och hur.',
    licensePlan: 'Licensplan att avveckla',
    path: 'Väg',
    users: 'Användare',
    examples: 'Till exempel',
    directOnly: 'Direkt',
    inheritedOnly: 'Från en grupp',
    both: 'Direkt och från en grupp',
    inError: 'Med fel, har den inte',
    groups: 'Grupper som ger den',
    group: 'Grupp',
    members: 'Medlemmar',
    nobody: 'Ingen har denna licensplan.',
  },
  instead: {
    title: 'Vad i stället',
    why: 'Utan ersättning upphör tjänster, och deras data raderas efter en tid. Se vem som skulle förlora vad innan något skrivs.',
    question: 'Vad tar dess plats?',
    nothing: 'Ingenting',
    nothingAbout: 'Den som har en tjänst bara från denna licensplan förlorar den.',
    replacement: 'En annan licensplan',
    replacementAbout: 'Båda ändringarna sparas på en gång.',
    licensePlan: 'Ny licensplan',
  },
  effect: {
    title: 'Vem som får, vem som förlorar',
    why: 'Som om allt gick igenom på en gång för alla. Repetitionen visar sedan vad som händer på vägen.',
  },
  end: {
    title: 'Till sist',
    why: 'När ingen längre har den kostar licenserna pengar för ingenting.',
    question: 'Och de köpta licenserna?',
    keep: 'Behåll dem',
    keepAbout_one: '{{count, number}} licens är kvar, köpt och ledig.',
    keepAbout_other: '{{count, number}} licenser är kvar, köpta och lediga.',
    zero: 'Lämna tillbaka alla',
    zeroAbout: 'Det sista steget sätter antalet köpta till 0. Att gå tillbaka betyder då att köpa på nytt.',
  },
};
