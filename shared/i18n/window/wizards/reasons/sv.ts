import type { Shape } from '../../../shape.ts';
import type { reason as english } from './en.ts';

export const reason: Shape<typeof english> = {
  removeLeftovers:
    'Några medlemmar i {{group}} har även {{from}} direkt. Gruppen skulle inte ta bort den, och den skulle stå i vägen för den nya licensplanen.',
  swapGroup: 'När {{to}} läggs till och {{from}} tas bort på en gång räknas bara slutläget: inget avbrott och ingen konflikt på vägen.',
  addToGroup: '{{to}} kommer först. Tills {{from}} tas bort har medlemmarna båda och använder en licens av vardera.',
  removeFromGroup: 'Först nu, när alla har {{to}}, tas {{from}} bort.',
  waitForGroup: 'Gruppen bearbetar sina medlemmar en efter en. Fortsätt först när alla är klara, och kontrollera att ingen har ett fel.',
  waitForGroups: 'Grupperna bearbetar sina medlemmar en efter en. Fortsätt först när alla är klara, och kontrollera att ingen har ett fel.',
  swapDirect_one: 'Båda ändringarna i ett anrop per användare: inget avbrott. {{count, number}} tjänst är avstängd, precis som i dag.',
  swapDirect_other: 'Båda ändringarna i ett anrop per användare: inget avbrott. {{count, number}} tjänster är avstängda, precis som i dag.',
  addDirect_one:
    '{{to}} kommer först, med {{count, number}} tjänst avstängd som i dag. Tills {{from}} försvinner använder varje användare en licens av båda.',
  addDirect_other:
    '{{to}} kommer först, med {{count, number}} tjänster avstängda som i dag. Tills {{from}} försvinner använder varje användare en licens av båda.',
  removeDirectAfter: 'Bara de som nu har {{to}} lämnar tillbaka {{from}}. Den som inte fick den nya behåller den gamla.',
  createGroup: 'Användarna flyttas till en egen grupp, så att {{from}} är som förut tills de har lämnat den.',
  licenseGroup: 'Den nya gruppen får sina licenser innan den har medlemmar: det som är avstängt i dag är avstängt även här.',
  addPilot: 'Först en pilot: det som går fel går fel för få.',
  addWave: 'Nästa omgång av dem som ännu bara är i {{from}}.',
  waitConflict:
    'Väntat nu: den nya licensplanen väntar i ett fel, eftersom den inte kan finnas bredvid den gamla. Ingen har förlorat något. Fortsätt inte förrän felet är registrerat för varje användare.',
  waitBoth: 'Väntat nu: varje användare har båda gruppernas licensplaner. Fortsätt inte förrän det stämmer för alla.',
  removePilot: 'Piloten lämnar {{from}}. I samma ögonblick tilldelas den nya licensplanen.',
  removeWave: 'Omgången lämnar {{from}}. I samma ögonblick tilldelas den nya licensplanen.',
  waitMoved: 'Väntat nu: bara licensplanerna från {{to}}, och ingen med ett fel. Om det inte är så, stanna här.',
  removeDoubled: 'Den som även ärver {{from}} behöver den inte direkt. När den går först kan den inte stå i vägen för det som följer.',
  retireFromGroup: '{{group}} ger inte längre {{from}}. Medlemmarna förlorar den när gruppen har bearbetats.',
  retireDirect: 'Den som fortfarande har {{from}} direkt lämnar tillbaka den.',
  giveSeatsBack: 'Ingen behöver längre en licens för {{from}}.',
};
