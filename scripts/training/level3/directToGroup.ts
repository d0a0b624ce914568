import * as z from 'zod';
import type { FolderFile } from '../../../electron/generate/writeBundle.ts';
import type { UserSelector } from '../../../shared/model/migrationPlan.ts';
import { buildDirectThousand } from '../../demoTenants/directThousand.ts';
import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { EVERYBODY, type WrittenStep } from '../steps.ts';
import { DIRECT_TO_GROUP_QUESTIONS } from './directToGroupQuestions.ts';

const named = z.object({ value: z.array(z.object({ id: z.string(), displayName: z.string() })) });
const skus = z.object({
  value: z.array(
    z.object({
      skuId: z.string(),
      skuPartNumber: z.string(),
      servicePlans: z.array(z.object({ servicePlanId: z.string(), servicePlanName: z.string() })),
    }),
  ),
});
const users = z.object({
  value: z.array(
    z.object({ id: z.string(), assignedLicenses: z.array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()) })) }),
  ),
});

/** What the exercise needs of the demo tenant `direct-1000`, read from its files. */
function readTenant(files: readonly FolderFile[]) {
  const contentOf = (name: string): unknown => files.flatMap((file) => (file.name === name && 'value' in file ? [file.value] : []))[0];
  const everybody = named.parse(contentOf('groups.json')).value.find(({ displayName }) => displayName === 'All users');
  const e3 = skus.parse(contentOf('subscribedSkus.json')).value.find(({ skuPartNumber }) => skuPartNumber === 'ENTERPRISEPACK');
  if (everybody === undefined || e3 === undefined) throw new Error('direct-1000 is not as this exercise needs it');
  const pages = ['users-0001.json', 'users-0002.json'].flatMap((name) => users.parse(contentOf(name)).value);
  const all = pages.filter(({ assignedLicenses }) =>
    assignedLicenses.some((held) => held.skuId === e3.skuId && held.disabledPlans.length === 0),
  );
  const service = (name: string): string => {
    const found = e3.servicePlans.find(({ servicePlanName }) => servicePlanName === name);
    if (found === undefined) throw new Error(`Office 365 E3 has no ${name}`);
    return found.servicePlanId;
  };
  return { group: everybody.id, e3: e3.skuId, withEverything: all.map(({ id }) => id), service };
}

export const drawDirectToGroup: Draw<Lesson> = (catalog) => {
  const { group, e3, withEverything, service } = readTenant(buildDirectThousand(catalog));
  const kaizala = service('KAIZALA_O365_P3');
  const sway = service('SWAY');
  const more = { ids: withEverything };
  const others = { not: more };
  const assign = (...off: string[]): WrittenStep => ({
    kind: 'assignLicense',
    target: { group },
    addLicenses: [{ skuId: e3, disabledPlans: off }],
  });
  const wait: WrittenStep = { kind: 'waitForProcessing', groups: [group] };
  const both = [{ hasDirect: e3 }, { inherits: e3, from: group }];
  const removeFrom = (from: UserSelector): WrittenStep => ({ kind: 'assignLicense', target: { users: from }, removeLicenses: [e3] });

  return toLesson(
    { name: 'direct-1000' },
    {
      id: 'direct-to-group',
      level: 3,
      order: 20,
      minutes: 30,
      title: {
        en: 'From direct licenses to a group, for 1,000 people',
        sv: 'Från direkta licenser till en grupp, för 1 000 personer',
        nl: 'Van directe licenties naar een groep, voor 1.000 mensen',
      },
      role: {
        en: 'You have taken over licensing at Duinmolen Instrumenten from a script that nobody understands any more.',
        sv: 'Du har tagit över licenserna på Duinmolen Instrumenten efter ett skript som ingen längre förstår.',
        nl: 'U hebt de licenties bij Duinmolen Instrumenten overgenomen van een script dat niemand meer begrijpt.',
      },
      situation: {
        en: 'All 1,000 people hold Office 365 E3 directly, and 1,000 seats are owned: not one is free. Everybody is a member of the group All users, which has no license yet. The script switched Sway and Kaizala off. Over the years somebody has changed the licenses of a few people by hand.',
        sv: 'Alla 1 000 personer har Office 365 E3 direkt, och ni äger 1 000 licenser: inte en enda är ledig. Alla är medlemmar i gruppen All users, som inte har någon licens än. Skriptet slog av Sway och Kaizala. Med åren har någon ändrat licenserna för några personer för hand.',
        nl: 'Alle 1.000 mensen hebben Office 365 E3 rechtstreeks, en er zijn 1.000 licenties in bezit: niet één is vrij. Iedereen is lid van de groep All users, die nog geen licentie heeft. Het script schakelde Sway en Kaizala uit. In de loop der jaren heeft iemand de licenties van enkele mensen met de hand gewijzigd.',
      },
      task: {
        en: 'Let the group give what the script gave: Office 365 E3 with Sway and Kaizala off. When it has arrived, take the direct licenses away, a few first, then the rest. Nobody loses a service: whoever has more directly than the group gives keeps the direct license.',
        sv: 'Låt gruppen ge det som skriptet gav: Office 365 E3 med Sway och Kaizala avslagna. När det har kommit fram tar du bort de direkta licenserna, först för några få, sedan för resten. Ingen förlorar någon tjänst: den som har mer direkt än gruppen ger behåller sin direkta licens.',
        nl: 'Laat de groep geven wat het script gaf: Office 365 E3 met Sway en Kaizala uit. Als dat is aangekomen, verwijdert u de directe licenties, eerst bij enkele mensen, dan bij de rest. Niemand verliest een service: wie rechtstreeks meer heeft dan de groep geeft, houdt de directe licentie.',
      },
      facts: ['F153', 'F154', 'F155'],
      goals: [
        { id: 'group-gives', facts: ['F155'], goal: { kind: 'groupAssigns', group, skuId: e3, off: [sway, kaizala] } },
        { id: 'all-inherit', facts: ['F153'], goal: { kind: 'holds', users: EVERYBODY, skuId: e3, from: { group } } },
        { id: 'direct-gone', facts: ['F156'], goal: { kind: 'holds', users: others, skuId: e3, from: 'direct', not: true } },
      ],
      never: [
        { id: 'no-gap', facts: ['F153'], event: { kind: 'gap', users: EVERYBODY } },
        { id: 'no-loss', facts: ['F159', 'F160'], event: { kind: 'loss', users: EVERYBODY } },
        { id: 'no-error', facts: ['F157'], event: { kind: 'assignmentError', users: EVERYBODY } },
        { id: 'no-more-seats', facts: ['F154', 'F66'], event: { kind: 'peakAbove', skuId: e3, units: 1000 } },
      ],
      questions: DIRECT_TO_GROUP_QUESTIONS,
      hints: [
        {
          id: 'same-services',
          for: 'group-gives',
          text: {
            en: 'Open the license of one person the script has served and note which services are off. The group has to switch off the same ones.',
            sv: 'Öppna licensen för någon som skriptet har hand om och se vilka tjänster som är av. Gruppen ska slå av samma tjänster.',
            nl: 'Open de licentie van iemand die door het script is bediend en kijk welke services uit staan. De groep moet dezelfde uitschakelen.',
          },
          facts: ['F155'],
        },
        {
          id: 'wait-for-it',
          for: 'no-gap',
          text: {
            en: 'The group needs about two minutes for 1,000 members, and removing direct licenses does not wait for it. Put a wait between the two: until the licenses of all groups have been processed.',
            sv: 'Gruppen behöver ungefär två minuter för 1 000 medlemmar, och borttagningen av direkta licenser väntar inte på den. Lägg en väntan emellan: tills licenserna för alla grupper har bearbetats.',
            nl: 'De groep heeft ongeveer twee minuten nodig voor 1.000 leden, en het verwijderen van directe licenties wacht daar niet op. Zet er een wachttijd tussen: tot de licenties van alle groepen zijn verwerkt.',
          },
          facts: ['F33', 'F153'],
        },
        {
          id: 'who-has-more',
          for: 'no-loss',
          text: {
            en: 'A direct license is safe to remove when the group gives every service that is on now. For whom is that not so? The wizard "From direct to group licenses" groups people by the services they have on; it is worth a look even if you write the steps yourself.',
            sv: 'En direkt licens kan tas bort riskfritt när gruppen ger varje tjänst som är på nu. För vilka stämmer inte det? Guiden ”Från direkta licenser till grupplicenser” grupperar personerna efter vilka tjänster de har på; den är värd en titt även om du skriver stegen själv.',
            nl: 'Een directe licentie kan veilig weg als de groep elke service geeft die nu aan staat. Bij wie is dat niet zo? De wizard "Van directe licenties naar groepslicenties" groepeert mensen naar de services die bij hen aan staan; een blik loont, ook als u de stappen zelf schrijft.',
          },
          facts: ['F151', 'F160'],
        },
        {
          id: 'leavers-keep',
          for: 'direct-gone',
          text: {
            en: 'As long as a direct license stays, leaving the group changes nothing for that person. The job is done only when the direct licenses are gone.',
            sv: 'Så länge en direkt licens finns kvar ändrar det inget att personen lämnar gruppen. Arbetet är klart först när de direkta licenserna är borta.',
            nl: 'Zolang een directe licentie blijft, verandert het verlaten van de groep niets voor die persoon. Het werk is pas klaar als de directe licenties weg zijn.',
          },
          facts: ['F156'],
        },
        {
          id: 'compare-them',
          for: 'what-they-lose',
          text: {
            en: 'Compare the direct license of one of the twelve with what the group gives. In the list of users, the filter for a service finds them: who has on what the group switches off?',
            sv: 'Jämför den direkta licensen för en av de tolv med det som gruppen ger. I användarlistan hittar filtret för en tjänst dem: vem har på det som gruppen slår av?',
            nl: 'Vergelijk de directe licentie van een van de twaalf met wat de groep geeft. In de lijst met gebruikers vindt het filter voor een service hen: wie heeft aan wat de groep uitschakelt?',
          },
          facts: ['F159'],
        },
        {
          id: 'the-order',
          text: {
            en: 'Assign to the group, wait, remove from a pilot, look, remove from the rest. One user costs one seat, however many sources give it.',
            sv: 'Tilldela gruppen, vänta, ta bort för en pilot, titta efter, ta bort för resten. En användare kostar en licens, oavsett hur många källor som ger den.',
            nl: 'Wijs toe aan de groep, wacht, verwijder bij een pilot, kijk, verwijder bij de rest. Eén gebruiker kost één licentie, hoeveel bronnen die ook geven.',
          },
          facts: ['F153', 'F66'],
        },
      ],
      model: {
        steps: [
          assign(kaizala, sway),
          wait,
          removeFrom({ first: 50, of: { and: [...both, others] } }),
          { kind: 'wait', seconds: 86_400 },
          removeFrom({ and: [...both, others] }),
        ],
        answers: { 'what-they-lose': 'sway' },
        reasons: [
          {
            en: 'The same license plan with the same services off. Everybody holds it already, so no seat is needed.',
            sv: 'Samma licensplan med samma tjänster avslagna. Alla har den redan, så ingen licens går åt.',
            nl: 'Hetzelfde licentieplan met dezelfde services uit. Iedereen heeft het al, dus er is geen licentie nodig.',
          },
          {
            en: 'Until the group has reached its last member, the direct license is all that some people have.',
            sv: 'Tills gruppen har nått sin sista medlem är den direkta licensen allt som en del har.',
            nl: 'Tot de groep het laatste lid heeft bereikt, is de directe licentie alles wat sommige mensen hebben.',
          },
          {
            en: 'Fifty people first, of those whom the group gives the same.',
            sv: 'Femtio personer först, bland dem som får detsamma av gruppen.',
            nl: 'Eerst vijftig mensen, van wie de groep hetzelfde geeft.',
          },
          {
            en: 'A day in which somebody may notice what nobody has thought of.',
            sv: 'En dag då någon kan upptäcka det som ingen har tänkt på.',
            nl: 'Een dag waarin iemand kan merken waar niemand aan heeft gedacht.',
          },
          {
            en: 'Everybody else, except the twelve whose direct license alone gives Sway.',
            sv: 'Alla andra, utom de tolv som får Sway enbart av sin direkta licens.',
            nl: 'Alle anderen, behalve de twaalf aan wie alleen de directe licentie Sway geeft.',
          },
        ],
      },
      wrongPaths: [
        {
          id: 'no-wait',
          title: {
            en: 'Remove the direct licenses without waiting for the group',
            sv: 'Ta bort de direkta licenserna utan att vänta på gruppen',
            nl: 'De directe licenties verwijderen zonder op de groep te wachten',
          },
          steps: [assign(kaizala, sway), removeFrom({ hasDirect: e3 })],
          answers: { 'what-they-lose': 'visio' },
          expected: { points: 46, failed: ['no-gap', 'no-loss', 'what-they-lose'], hint: 'wait-for-it' },
        },
        {
          id: 'from-everybody',
          title: {
            en: 'Wait, and then remove the direct license from everybody',
            sv: 'Vänta, och sedan ta bort den direkta licensen för alla',
            nl: 'Wachten, en dan bij iedereen de directe licentie verwijderen',
          },
          steps: [assign(kaizala, sway), wait, removeFrom({ and: both })],
          answers: { 'what-they-lose': 'visio' },
          expected: { points: 57, failed: ['no-loss', 'what-they-lose'], hint: 'who-has-more' },
        },
        {
          id: 'everything-on',
          title: {
            en: 'Give the group every service, so that nobody can lose one',
            sv: 'Ge gruppen alla tjänster, så att ingen kan förlora någon',
            nl: 'De groep elke service geven, zodat niemand er een kan verliezen',
          },
          steps: [assign(), wait, removeFrom({ and: both })],
          answers: { 'what-they-lose': 'visio' },
          expected: { points: 45, failed: ['group-gives', 'what-they-lose'], hint: 'same-services' },
        },
        {
          id: 'never-removed',
          title: {
            en: 'Stop once the group has given its licenses',
            sv: 'Stanna när gruppen har gett sina licenser',
            nl: 'Stoppen zodra de groep haar licenties heeft gegeven',
          },
          steps: [assign(kaizala, sway), wait],
          answers: { 'what-they-lose': 'sway' },
          expected: { points: 75, failed: ['direct-gone'], hint: 'leavers-keep' },
        },
      ],
      debrief: {
        en: 'Group first, wait, compare, then remove: in that order nobody is without a license for a second, and no seat beyond the 1,000 is needed.\n\nWhat breaks such moves is not the thousand who are alike but the twelve who are not. A direct license may go when everything that is on stays on without it; the list of those for whom it does not is the real work of the migration.',
        sv: 'Gruppen först, vänta, jämför, ta sedan bort: i den ordningen är ingen utan licens ens en sekund, och det behövs ingen licens utöver de 1 000.\n\nDet som fäller en sådan flytt är inte de tusen som är lika utan de tolv som inte är det. En direkt licens får tas bort när allt som är på förblir på utan den; listan över dem där det inte stämmer är migreringens egentliga arbete.',
        nl: "Eerst de groep, wachten, vergelijken, dan verwijderen: in die volgorde zit niemand ook maar een seconde zonder licentie, en is er geen licentie boven de 1.000 nodig.\n\nNiet de duizend die gelijk zijn laten zo'n overstap mislukken, maar de twaalf die dat niet zijn. Een directe licentie mag weg als alles wat aan staat ook zonder die licentie aan blijft; de lijst van degenen bij wie dat niet zo is, is het echte werk van de migratie.",
      },
    },
  );
};
