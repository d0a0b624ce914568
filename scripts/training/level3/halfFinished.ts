import type { UserSelector } from '../../../shared/model/migrationPlan.ts';
import type { StepLicense } from '../company.ts';
import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { EVERYBODY, type WrittenStep } from '../steps.ts';
import { drawTarnmoor } from '../tenants/tarnmoor.ts';

export const drawHalfFinished: Draw<Lesson> = (catalog) => {
  const { tenant, sku, service, license, sales, managers, leads, assistants } = drawTarnmoor(catalog);
  const e5 = sku('ENTERPRISEPREMIUM');
  const visio = license('VISIOCLIENT');
  const e1 = license('STANDARDPACK');
  const e3 = license('ENTERPRISEPACK');
  const e3Reduced = license('ENTERPRISEPACK', 'SWAY', 'FLOW_O365_P2');
  const withE5 = (users: UserSelector): UserSelector => ({ and: [users, { hasDirect: e5 }] });
  const withoutE5 = (users: UserSelector): UserSelector => ({ and: [users, { not: { hasDirect: e5 } }] });
  const give = (users: UserSelector, ...addLicenses: StepLicense[]): WrittenStep => ({
    kind: 'assignLicense',
    target: { users },
    addLicenses,
  });
  const change = (users: UserSelector, ...addLicenses: StepLicense[]): WrittenStep => ({
    kind: 'assignLicense',
    target: { users },
    addLicenses,
    removeLicenses: [e5],
  });
  const swap = (users: UserSelector, ...addLicenses: StepLicense[]): WrittenStep => change(withE5(users), ...addLicenses);
  const takeE5: WrittenStep = { kind: 'assignLicense', target: { users: { hasDirect: e5 } }, removeLicenses: [e5] };
  return toLesson(tenant, {
    id: 'half-finished-replace',
    level: 3,
    order: 50,
    minutes: 25,
    title: {
      en: 'After a half-finished replacement',
      sv: 'Efter ett utbyte som stannade halvvägs',
      nl: 'Na een half afgemaakte vervanging',
    },
    role: {
      en: 'You look after licenses at Tarnmoor Foods. It is early, and the sales department cannot read its mail.',
      sv: 'Du ansvarar för licenserna på Tarnmoor Foods. Det är tidigt, och säljavdelningen kan inte läsa sin e-post.',
      nl: 'U beheert de licenties bij Tarnmoor Foods. Het is vroeg, en de verkoopafdeling kan haar e-mail niet lezen.',
    },
    situation: {
      en: 'Last night a script was to replace all licenses of the department Sales by Office 365 E5. Its first pass removed every direct license; its second pass ran out of seats. Eleven people have E5 now, eleven have nothing.\n\nYesterday evening this was how it was, everything directly: Account Manager: Office 365 E3 with Sway and Power Automate for Office 365 off. Sales Lead: Office 365 E3 with all services, and Visio Plan 2. Sales Assistant: Office 365 E1 with all services.',
      sv: 'I natt skulle ett skript ersätta alla licenser på avdelningen Sales med Office 365 E5. Första omgången tog bort alla direkta licenser; i andra omgången tog licenserna slut. Elva personer har nu E5, elva har ingenting.\n\nSå här såg det ut i går kväll, allt direkt: Account Manager: Office 365 E3 med Sway och Power Automate for Office 365 avslagna. Sales Lead: Office 365 E3 med alla tjänster, och Visio Plan 2. Sales Assistant: Office 365 E1 med alla tjänster.',
      nl: 'Vannacht zou een script alle licenties van de afdeling Sales vervangen door Office 365 E5. De eerste ronde verwijderde elke directe licentie; in de tweede ronde raakten de licenties op. Elf mensen hebben nu E5, elf hebben niets.\n\nZo was het gisteravond, alles rechtstreeks: Account Manager: Office 365 E3 met Sway en Power Automate for Office 365 uit. Sales Lead: Office 365 E3 met alle services, en Visio Plan 2. Sales Assistant: Office 365 E1 met alle services.',
    },
    task: {
      en: 'Give everybody in Sales back exactly what they had, services that were off included, and take E5 away again. Whoever has E5 works with it: no gap for them. Nobody outside Sales is touched.',
      sv: 'Ge alla på Sales tillbaka precis det de hade, även med de tjänster som var avslagna, och ta bort E5 igen. Den som har E5 arbetar med den: inget avbrott för dem. Ingen utanför Sales påverkas.',
      nl: 'Geef iedereen bij Sales precies terug wat ze hadden, ook met de services die uit stonden, en haal E5 weer weg. Wie E5 heeft, werkt ermee: geen onderbreking voor hen. Niemand buiten Sales wordt geraakt.',
    },
    facts: ['F118', 'F127'],
    goals: [
      { id: 'managers-e3', facts: [], goal: { kind: 'holds', users: managers, skuId: e3.skuId, from: 'direct' } },
      {
        id: 'managers-sway-off',
        facts: ['F36'],
        goal: { kind: 'serviceOn', users: managers, servicePlanId: service('ENTERPRISEPACK', 'SWAY'), not: true },
      },
      {
        id: 'managers-flow-off',
        facts: ['F36'],
        goal: { kind: 'serviceOn', users: managers, servicePlanId: service('ENTERPRISEPACK', 'FLOW_O365_P2'), not: true },
      },
      { id: 'leads-e3', facts: [], goal: { kind: 'holds', users: leads, skuId: e3.skuId, from: 'direct' } },
      { id: 'leads-sway-on', facts: [], goal: { kind: 'serviceOn', users: leads, servicePlanId: service('ENTERPRISEPACK', 'SWAY') } },
      { id: 'leads-visio', facts: ['F127'], goal: { kind: 'holds', users: leads, skuId: visio.skuId, from: 'direct' } },
      { id: 'assistants-e1', facts: [], goal: { kind: 'holds', users: assistants, skuId: e1.skuId, from: 'direct' } },
      { id: 'e5-gone', facts: [], goal: { kind: 'holds', users: sales, skuId: e5, not: true } },
      { id: 'others-unchanged', facts: [], goal: { kind: 'unchanged', users: { not: sales } } },
    ],
    never: [
      { id: 'no-gap', facts: ['F118'], event: { kind: 'gap', users: EVERYBODY } },
      { id: 'no-refusal', facts: ['F47'], event: { kind: 'refusal' } },
      { id: 'nothing-bought', facts: [], event: { kind: 'stepUsed', steps: ['setSeats'] } },
    ],
    hints: [
      {
        id: 'what-was-off',
        for: 'managers-sway-off',
        text: {
          en: 'A license plan comes with every service on unless you clear the boxes. Account managers had two services off.',
          sv: 'En licensplan kommer med alla tjänster på om du inte avmarkerar rutorna. För Account Manager var två tjänster avslagna.',
          nl: 'Een licentieplan komt met elke service aan, tenzij u de vakjes leegmaakt. Bij Account Manager stonden twee services uit.',
        },
        facts: ['F36'],
      },
      {
        id: 'one-save',
        for: 'no-gap',
        text: {
          en: 'Take E5 away and give the old plan in one save: both happen at the same moment.',
          sv: 'Ta bort E5 och ge den gamla planen i en och samma sparning: båda sker i samma ögonblick.',
          nl: 'Haal E5 weg en geef het oude plan in één keer opslaan: beide gebeuren op hetzelfde moment.',
        },
        facts: ['F118'],
      },
      {
        id: 'only-who-has',
        for: 'managers-e3',
        text: {
          en: 'Removing E5 from somebody who does not have it is refused, with everything else in that call. Treat the two halves apart.',
          sv: 'Att ta bort E5 för någon som inte har den avvisas, tillsammans med allt annat i det anropet. Behandla de två halvorna var för sig.',
          nl: 'E5 verwijderen bij iemand die het niet heeft, wordt geweigerd, met al het andere in die aanroep. Behandel de twee helften apart.',
        },
        facts: ['F47', 'F40'],
      },
      {
        id: 'visio-too',
        for: 'leads-visio',
        text: {
          en: 'The first pass removed every direct license, not only Office 365. What else did the sales leads have?',
          sv: 'Första omgången tog bort alla direkta licenser, inte bara Office 365. Vad hade Sales Lead mer?',
          nl: 'De eerste ronde verwijderde elke directe licentie, niet alleen Office 365. Wat had een Sales Lead nog meer?',
        },
        facts: ['F127'],
      },
      {
        id: 'not-by-title',
        for: 'others-unchanged',
        text: {
          en: 'There are account managers outside Sales. Filter by department as well as by job title.',
          sv: 'Det finns Account Manager även utanför Sales. Filtrera på både avdelning och befattning.',
          nl: 'Ook buiten Sales zijn er Account Managers. Filter op afdeling én op functie.',
        },
        facts: [],
      },
      {
        id: 'six-groups',
        text: {
          en: 'Three job titles, and for each of them those with E5 and those with nothing: six selections, six saves.',
          sv: 'Tre befattningar, och för var och en de som har E5 och de som inget har: sex urval, sex sparningar.',
          nl: 'Drie functies, en voor elk daarvan wie E5 heeft en wie niets heeft: zes selecties, zes keer opslaan.',
        },
        facts: [],
      },
    ],
    model: {
      steps: [
        give(withoutE5(managers), e3Reduced),
        give(withoutE5(leads), e3, visio),
        give(withoutE5(assistants), e1),
        swap(managers, e3Reduced),
        swap(leads, e3, visio),
        swap(assistants, e1),
      ],
      reasons: [
        {
          en: 'Those who have nothing come first: they cannot work. Sway and Power Automate stay off as they were.',
          sv: 'De som inget har kommer först: de kan inte arbeta. Sway och Power Automate förblir avslagna, som de var.',
          nl: 'Wie niets heeft, komt eerst: zij kunnen niet werken. Sway en Power Automate blijven uit, zoals het was.',
        },
        {
          en: 'All services on, and Visio, which the script took as well.',
          sv: 'Alla tjänster på, och Visio, som skriptet också tog.',
          nl: 'Alle services aan, en Visio, dat het script ook heeft weggehaald.',
        },
        {
          en: 'Assistants had Office 365 E1, not E3.',
          sv: 'Sales Assistant hade Office 365 E1, inte E3.',
          nl: 'Sales Assistant had Office 365 E1, niet E3.',
        },
        {
          en: 'One call for both: E3 comes and E5 goes at the same moment.',
          sv: 'Ett anrop för båda: E3 kommer och E5 försvinner i samma ögonblick.',
          nl: 'Eén aanroep voor beide: E3 komt en E5 gaat op hetzelfde moment.',
        },
        {
          en: 'The same for the leads, with Visio.',
          sv: 'Detsamma för Sales Lead, med Visio.',
          nl: 'Hetzelfde voor Sales Lead, met Visio.',
        },
        {
          en: 'And for the assistants, back to E1.',
          sv: 'Och för Sales Assistant, tillbaka till E1.',
          nl: 'En voor Sales Assistant, terug naar E1.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'everything-on',
        title: {
          en: 'Give Office 365 E3 back with every service on',
          sv: 'Ge tillbaka Office 365 E3 med alla tjänster på',
          nl: 'Office 365 E3 teruggeven met elke service aan',
        },
        steps: [
          give(withoutE5(managers), e3),
          give(withoutE5(leads), e3, visio),
          give(withoutE5(assistants), e1),
          swap(managers, e3),
          swap(leads, e3, visio),
          swap(assistants, e1),
        ],
        expected: { points: 78, failed: ['managers-sway-off', 'managers-flow-off'], hint: 'what-was-off' },
      },
      {
        id: 'clean-slate',
        title: {
          en: 'Remove E5 from everybody first, then begin afresh',
          sv: 'Ta bort E5 för alla först och börja sedan om från början',
          nl: 'Eerst E5 bij iedereen verwijderen, en dan opnieuw beginnen',
        },
        steps: [takeE5, give(managers, e3Reduced), give(leads, e3, visio), give(assistants, e1)],
        expected: { points: 81, failed: ['no-gap'], hint: 'one-save' },
      },
      {
        id: 'halves-alike',
        title: {
          en: 'Treat those with E5 and those with nothing alike',
          sv: 'Behandla dem med E5 och dem utan likadant',
          nl: 'Mensen met E5 en mensen met niets gelijk behandelen',
        },
        steps: [change(managers, e3Reduced), change(leads, e3, visio), change(assistants, e1)],
        expected: {
          points: 41,
          failed: ['managers-e3', 'leads-e3', 'leads-sway-on', 'leads-visio', 'assistants-e1', 'no-refusal'],
          hint: 'only-who-has',
        },
      },
      {
        id: 'by-job-title',
        title: {
          en: 'Select by job title and forget the department',
          sv: 'Välja efter befattning och glömma avdelningen',
          nl: 'Op functie selecteren en de afdeling vergeten',
        },
        steps: [
          give(withoutE5({ where: 'user.jobTitle -eq "Account Manager"' }), e3Reduced),
          give(withoutE5(leads), e3, visio),
          give(withoutE5(assistants), e1),
          swap(managers, e3Reduced),
          swap(leads, e3, visio),
          swap(assistants, e1),
        ],
        expected: { points: 88, failed: ['others-unchanged'], hint: 'not-by-title' },
      },
      {
        id: 'office-only',
        title: {
          en: 'Give Office 365 E3 to the whole department and forget the rest',
          sv: 'Ge Office 365 E3 till hela avdelningen och glömma resten',
          nl: 'De hele afdeling Office 365 E3 geven en de rest vergeten',
        },
        steps: [give(withoutE5(sales), e3Reduced), swap(sales, e3Reduced)],
        expected: { points: 67, failed: ['leads-sway-on', 'leads-visio', 'assistants-e1'], hint: 'visio-too' },
      },
    ],
    debrief: {
      en: 'A script that removes in one pass and assigns in the next leaves everybody without a license if the second pass stops. Do both in one call per person, and nobody can be caught in between.\n\nBefore anything is replaced, save what each person has, with the services that are off. Recovery is then a matter of reading, not of remembering; and it begins with those who have nothing.',
      sv: 'Ett skript som tar bort i en omgång och tilldelar i nästa lämnar alla utan licens om andra omgången stannar. Gör båda i ett anrop per person, så kan ingen hamna mittemellan.\n\nSpara vad varje person har, med de tjänster som är avslagna, innan något ersätts. Återställningen handlar då om att läsa, inte om att minnas; och den börjar med dem som inget har.',
      nl: 'Een script dat in de ene ronde verwijdert en in de volgende toewijst, laat iedereen zonder licentie achter als de tweede ronde stopt. Doe beide in één aanroep per persoon, dan kan niemand ertussenin blijven hangen.\n\nBewaar wat iedereen heeft, met de services die uit staan, voordat er iets wordt vervangen. Herstellen is dan een kwestie van lezen, niet van onthouden; en het begint bij wie niets heeft.',
    },
  });
};
