import type { Shape } from '../../shape.ts';
import type { prediction as english } from './en.ts';

export const prediction: Shape<typeof english> = {
  title: 'Efteråt',
  about: 'Planen repeteras en gång till på den kopia den gjordes för, och slutet jämförs med klientorganisationen som den är nu.',
  madeOn: 'Förutsagt på kopian',
  comparedWith: 'Jämförs med kopian',
  working: 'Jämför förutsägelsen med det som hände',
  again: 'Jämför igen',
  sameCopy: 'Välj två olika kopior: den som förutsägelsen gjordes på och en senare.',
  blocked: 'På den kopia den gjordes för var planen blockerad: en del av det den säger gick inte att genomföra redan då.',

  none: {
    title: 'Det finns ingen tidigare kopia att jämföra med',
    text: 'Gör ändringen på riktigt, importera sedan klientorganisationen på nytt från startsidan och behåll kopian som den var. Förutsägelsen görs på den tidigare kopian och jämförs med den nyare.',
    copies: 'Kopior över tid',
    start: 'Gå till startsidan',
  },

  headline: {
    came_one: '{{came, number}} av {{count, number}} förutsagd ändring kom ({{share}}).',
    came_other: '{{came, number}} av {{count, number}} förutsagda ändringar kom ({{share}}).',
    nothing: 'Planen ändrar ingenting för någon användare i den här kopian.',
    fulfilled_one: 'För {{fulfilled, number}} av {{count, number}} berörd användare kom allt som förutsagt.',
    fulfilled_other: 'För {{fulfilled, number}} av {{count, number}} berörda användare kom allt som förutsagt.',
    untouched_one: 'För {{count, number}} användare har inget ändrats, som förutsagt.',
    untouched_other: 'För {{count, number}} användare har inget ändrats, som förutsagt.',
    gone_one: '{{count, number}} användare har lämnat klientorganisationen sedan dess.',
    gone_other: '{{count, number}} användare har lämnat klientorganisationen sedan dess.',
    added_one: '{{count, number}} användare är ny.',
    added_other: '{{count, number}} användare är nya.',
    clean: 'Ingen annan har ändrat något, och ingen direkt licens har smugit sig tillbaka.',
  },

  tiles: 'Användare efter hur förutsägelsen föll ut; välj en för att bara se dessa användare',
  kind: {
    crept: 'Tillbaka igen',
    miss: 'Inte som förutsagt',
    drift: 'Ändrat av andra',
    hit: 'Som förutsagt',
  },
  kindAbout: {
    crept: 'Direkta licenser som finns där och inte borde.',
    miss: 'Förutsagda ändringar som inte kom, eller som kom på annat sätt.',
    drift: 'Ändringar som planen inte gör.',
    hit: 'Förutsagda ändringar som kom.',
  },
  users_one: '{{count, number}} användare',
  users_other: '{{count, number}} användare',
  things_one: '{{count, number}} ändring',
  things_other: '{{count, number}} ändringar',

  detail: {
    asPredicted: 'Som förutsagt',
    didNotCome: 'Kom inte',
    cameOtherwise: 'Kom på annat sätt',
    added: 'Tillagd av andra',
    gone: 'Borttagen av andra',
    changed: 'Ändrad av andra',
    stillDirect: 'Finns kvar, eller är tillbaka',
    besideGroup: 'Bredvid gruppens',
  },

  part: {
    people: 'Användare',
    groups: 'Grupper',
    licensePlans: 'Licensplaner',
  },

  people: {
    label: 'Användare och hur förutsägelsen föll ut',
    user: 'Användare',
    department: 'Avdelning',
    result: 'Resultat',
    what: 'Vad',
    left: 'finns inte längre i klientorganisationen',
    more_one: 'och {{count, number}} till',
    more_other: 'och {{count, number}} till',
    nobody: 'Ingen användare matchar. Ändra sökningen eller välj ett annat resultat.',
    empty: 'Inget förutsades ändras för någon användare, och inget har ändrats.',
  },

  user: {
    loading: 'Läser in det som förutsades',
    caption: 'Det som fanns före, det som förutsades och det som finns nu',
    same_one: '{{count, number}} annan licens är som den var, som förutsagt.',
    same_other: '{{count, number}} andra licenser är som de var, som förutsagt.',
    creptAbout: 'En direkt licens som blir kvar bredvid gruppens överlever medlemskapet: den som lämnar gruppen behåller licensen.',
  },

  table: {
    what: 'Vad',
    before: 'Före',
    predicted: 'Förutsagt',
    actual: 'Nu',
    result: 'Resultat',
  },

  groups: {
    caption: 'Grupper vars licenser, regel eller existens har ändrats, av planen eller av andra',
    group: 'Grupp',
    presence: 'Gruppen',
    rule: 'Medlemskapsregel',
    license: 'Licensen {{plan}}',
    members: 'Medlemmar: {{before}} före, {{predicted}} förutsagt, {{actual}} nu',
    none: 'Ingen grupp har ändrats.',
    more_one: '{{count, number}} grupp till har ändrats.',
    more_other: '{{count, number}} grupper till har ändrats.',
  },

  licensePlans: {
    caption: 'Licenser i varje licensplan före, som förutsagt och nu',
    licensePlan: 'Licensplan',
    owned: 'Ägda licenser',
    consumed: 'Använda licenser',
    difference: 'Skillnad mot förutsägelsen',
    agrees: 'Som förutsagt',
    uncounted: 'inte räknade',
  },

  export: 'Spara alla rader som CSV…',
  saved: 'Sparad som {{file}}',
  fileName: 'Efter ändringen, {{name}}',
  csv: {
    id: 'Användar-id',
    kind: 'Slag',
  },

  item: {
    license: '{{plan}}, direkt',
    licenseFrom: '{{plan}} från {{group}}',
    membership: 'Medlem i {{group}}',
    account: 'Användarkonto',
    there: 'Finns',
    notThere: 'Finns inte',
    noValue: 'Inget värde',
    without: '{{state}}, utan {{services}}',
    withError: '{{state}} – {{error}}',
  },
};
