import type { Shape } from '../../shape.ts';
import type { handover as english } from './en.ts';

export const handover: Shape<typeof english> = {
  heading: 'Överlämningspaket',
  about:
    'För dem som genomför det: ett skript för PowerShell och samma begäranden som batchar för Microsoft Graph, en körplan, en kontroll av klientorganisationen före och efter varje omgång, och vägen tillbaka. Det innehåller inget lösenord och ingen nyckel: den som kör det loggar in.',
  working: 'Begärandena tas fram',

  waves_one: '{{count, number}} omgång, {{requests}}. Skriptet frågar innan det börjar.',
  waves_other: '{{count, number}} omgångar, {{requests}}. Skriptet frågar före varje omgång.',
  requestCount_one: '{{count, number}} begäran',
  requestCount_other: '{{count, number}} begäranden',
  wave: 'Omgång',
  steps: 'Steg',
  step: '{{number, number}}. {{text}}',
  users: 'Användare',
  requests: 'Begäranden',
  manual: 'För hand',
  duration: 'Repeterad tid',

  refused_one:
    'Tjänsten avvisar {{count, number}} steg, eller en del av det. Paketet utelämnar det som avvisas och gör därför inte det som planen säger:',
  refused_other:
    'Tjänsten avvisar {{count, number}} steg, eller delar av dem. Paketet utelämnar det som avvisas och gör därför inte det som planen säger:',

  byHand: 'Görs för hand',
  nothingByHand: 'Ingenting: skriptet gör allt.',
  task: 'Omgång {{wave, number}}: {{text}}. {{why}}',
  tasks: {
    setSeats: 'Licenser köps och lämnas tillbaka i administrationscentret.',
    onPremisesMembers: 'Gruppen är synkroniserad: medlemmarna ändras i katalogen på era egna servrar.',
    onPremisesAttributes: 'Användarna är synkroniserade: de ändras i katalogen på era egna servrar.',
    otherAttributes: 'Microsoft Graph låter inte en begäran om användaren ändra det här.',
    retireAutomation: 'Den stoppas där den körs.',
  },

  irreversible: 'Tas inte tillbaka, eller inte helt',
  allReversible: 'Ingenting: vägen tillbaka leder dit där planen började.',
  reasons: {
    deletedGroup_one: '{{count, number}} borttagen grupp: den kommer bara tillbaka som en annan grupp.',
    deletedGroup_other: '{{count, number}} borttagna grupper: de kommer bara tillbaka som andra grupper.',
    reprocess_one: '{{count, number}} användare att bearbeta om: det som följer av det blir kvar.',
    reprocess_other: '{{count, number}} användare att bearbeta om: det som följer av det blir kvar.',
    licenseInError_one: '{{count, number}} licens som var felaktig innan: den kan bara ges tillbaka som en fungerande.',
    licenseInError_other: '{{count, number}} licenser som var felaktiga innan: de kan bara ges tillbaka som fungerande.',
    usageLocation_one: '{{count, number}} användningsplats som var tom: den kan ändras men inte tömmas.',
    usageLocation_other: '{{count, number}} användningsplatser som var tomma: de kan ändras men inte tömmas.',
    wayBackUsers_one: '{{count, number}} användare som inte blir riktigt som förut: till exempel försvinner ett gammalt licensfel.',
    wayBackUsers_other: '{{count, number}} användare som inte blir riktigt som förut: till exempel försvinner ett gammalt licensfel.',
    wayBackCalls_one:
      '{{count, number}} anrop på vägen tillbaka som skulle avvisas, eftersom klientorganisationen bröt mot en regel redan från början.',
    wayBackCalls_other:
      '{{count, number}} anrop på vägen tillbaka som skulle avvisas, eftersom klientorganisationen bröt mot en regel redan från början.',
  },

  scopes: 'Behörigheter som begärs vid inloggningen',
  noScopes: 'Inga.',
  aboutScopes: 'Delegerade: skriptet kan inte göra mer än den som loggar in.',

  guards: 'Så skyddar det dig',
  guard: {
    otherTenant: 'Det körs inte i en annan klientorganisation.',
    moved: 'Det börjar ingen omgång när klientorganisationen har ändrats sedan kopian gjordes, och räknar upp det som skiljer sig.',
    slow: 'Det väntar tills tjänsten är klar, och stannar när det tar mycket längre tid än vid repetitionen.',
    resumed: 'När det har avbrutits fortsätter det där det stannade.',
    back: 'Det går tillbaka till det som var innan, även mitt i.',
  },

  requestsPerSecond: 'Begäranden per sekund',
  pace: 'Högst {{count, number}}: Microsoft Graph tar inte emot fler från ett program. Färre lämnar plats åt andra.',
  language: 'Körplanens språk',
  make: 'Skapa paketet',
  making: 'Paketet skapas',
  fileName: '{{scenario}}, överlämning {{date}}',
};
