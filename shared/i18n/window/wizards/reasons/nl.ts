import type { Shape } from '../../../shape.ts';
import type { reason as english } from './en.ts';

export const reason: Shape<typeof english> = {
  removeLeftovers:
    'Sommige leden van {{group}} hebben {{from}} ook direct. De groep zou dat niet weghalen, en het zou het nieuwe licentieplan in de weg staan.',
  swapGroup:
    'Als {{to}} in één keer opslaan wordt toegevoegd en {{from}} verwijderd, telt alleen het eindresultaat: geen onderbreking en onderweg geen conflict.',
  addToGroup: '{{to}} komt eerst. Totdat {{from}} wordt verwijderd, hebben leden beide en gebruiken ze van elk een licentie.',
  removeFromGroup: 'Pas nu, nu iedereen {{to}} heeft, wordt {{from}} verwijderd.',
  waitForGroup:
    'De groep verwerkt haar leden één voor één. Ga pas verder als alle leden klaar zijn, en controleer dat niemand een fout heeft.',
  waitForGroups:
    'De groepen verwerken hun leden één voor één. Ga pas verder als alle leden klaar zijn, en controleer dat niemand een fout heeft.',
  swapDirect_one:
    'Beide wijzigingen in één aanroep per gebruiker: geen onderbreking. {{count, number}} service staat uit, net als vandaag.',
  swapDirect_other:
    'Beide wijzigingen in één aanroep per gebruiker: geen onderbreking. {{count, number}} services staan uit, net als vandaag.',
  addDirect_one:
    '{{to}} komt eerst, met {{count, number}} service uit, net als vandaag. Totdat {{from}} weggaat, gebruikt elke gebruiker van beide een licentie.',
  addDirect_other:
    '{{to}} komt eerst, met {{count, number}} services uit, net als vandaag. Totdat {{from}} weggaat, gebruikt elke gebruiker van beide een licentie.',
  removeDirectAfter: 'Alleen wie nu {{to}} heeft, geeft {{from}} terug. Wie het nieuwe niet heeft gekregen, houdt het oude.',
  createGroup: 'Gebruikers gaan naar een eigen groep, zodat {{from}} blijft zoals ze is totdat zij eruit zijn.',
  licenseGroup: 'De nieuwe groep krijgt haar licenties voordat ze leden heeft: wat vandaag uit staat, staat ook hier uit.',
  addPilot: 'Eerst een pilot: wat misgaat, gaat bij weinig mensen mis.',
  addWave: 'De volgende golf van wie nog alleen in {{from}} zit.',
  waitConflict:
    'Nu te verwachten: het nieuwe licentieplan wacht in een fout, omdat het niet naast het oude kan bestaan. Niemand is iets kwijt. Ga niet verder voordat dat voor elke gebruiker is vastgelegd.',
  waitBoth: 'Nu te verwachten: elke gebruiker heeft de licentieplannen van beide groepen. Ga niet verder voordat dat voor iedereen klopt.',
  removePilot: 'De pilot verlaat {{from}}. Op hetzelfde moment wordt het nieuwe licentieplan toegewezen.',
  removeWave: 'De golf verlaat {{from}}. Op hetzelfde moment wordt het nieuwe licentieplan toegewezen.',
  waitMoved: 'Nu te verwachten: alleen de licentieplannen van {{to}}, en niemand met een fout. Is dat niet zo, stop dan hier.',
  removeDoubled:
    'Wie {{from}} ook van een groep overneemt, heeft het niet direct nodig. Doordat het eerst weggaat, kan het de rest niet in de weg staan.',
  retireFromGroup: '{{group}} geeft {{from}} niet meer. De leden verliezen het zodra de groep is verwerkt.',
  retireDirect: 'Wie {{from}} nog direct heeft, geeft het terug.',
  giveSeatsBack: 'Niemand heeft nog een licentie voor {{from}} nodig.',
};
