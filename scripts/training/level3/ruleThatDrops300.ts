import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { times } from './times.ts';

const SEATS = { ENTERPRISEPACK: 330 };
const RULE = 'user.department -startsWith "Production"';
const RIGHT_RULE = 'user.department -startsWith "Production" -or user.department -eq "Packaging"';
/** Reads well, and matches nobody whose department has a line's name behind it. */
const CARELESS_RULE = 'user.department -in ["Production", "Packaging"]';

/** 300 people work on a line, and their department says which. */
const LINES = { 'Production Line 1': 110, 'Production Line 2': 104, 'Production Nights': 86 };

export const drawRuleThatDrops300: Draw<Lesson> = (catalog) => {
  const { sketch, sku, license } = openCompany(catalog, {
    seats: SEATS,
    companyName: 'Granvik Timber',
    domain: 'granvik.example',
    country: 'FI',
    cultures: ['finnish', 'swedish', 'english'],
  });
  const e3 = sku('ENTERPRISEPACK');
  const licenses = [license('ENTERPRISEPACK')];
  const production = sketch.group('Production', { kind: 'dynamic', rule: RULE, licenses });
  for (const [department, count] of Object.entries(LINES)) times(count, () => sketch.user({ department, in: [production] }));
  times(14, () => sketch.user({ department: 'Production', in: [production] }));
  times(12, () => sketch.user({ department: 'Packaging' }));
  times(9, () => sketch.user({ department: 'Packaging Design' }));

  const setRule = (rule: string) => ({ kind: 'setMembershipRule' as const, group: production.id, rule });
  const packers = { where: 'user.department -eq "Packaging"' };
  const designers = { where: 'user.department -eq "Packaging Design"' };
  const members = { memberOf: production.id };
  const tenant = toTrainingTenant('granvik', sketch, SEATS, 'A sawmill: 314 people get Office 365 E3 from a dynamic group.');
  return toLesson(tenant, {
    id: 'rule-that-drops-300',
    level: 3,
    order: 10,
    minutes: 15,
    title: {
      en: 'The rule that drops 300 people',
      sv: 'Regeln som tappar 300 personer',
      nl: 'De regel die 300 mensen laat vallen',
    },
    role: {
      en: 'You look after licenses at Granvik Timber, a sawmill with 335 people.',
      sv: 'Du ansvarar för licenserna på Granvik Timber, ett sågverk med 335 personer.',
      nl: 'U beheert de licenties bij Granvik Timber, een zagerij met 335 mensen.',
    },
    situation: {
      en: 'The dynamic group Production gives Office 365 E3. Its rule reads the department: user.department -startsWith "Production". On Monday the department Packaging becomes part of production. Packaging Design stays with marketing.',
      sv: 'Den dynamiska gruppen Production ger Office 365 E3. Regeln läser avdelningen: user.department -startsWith "Production". På måndag blir avdelningen Packaging en del av produktionen. Packaging Design blir kvar hos marknadsavdelningen.',
      nl: 'De dynamische groep Production geeft Office 365 E3. De regel leest de afdeling: user.department -startsWith "Production". Maandag wordt de afdeling Packaging deel van de productie. Packaging Design blijft bij marketing.',
    },
    task: {
      en: 'Change the membership rule so that the twelve people of Packaging get the license too. Everybody who has it today keeps it, at every moment. The rule is on the page of the group. The wizard "Change a membership rule or convert a group" shows who would come and who would go, before you decide.',
      sv: 'Ändra medlemskapsregeln så att även de tolv personerna i Packaging får licensen. Alla som har den i dag behåller den hela tiden. Regeln finns på gruppens sida. Guiden ”Ändra en medlemskapsregel eller konvertera en grupp” visar vilka som kommer in och vilka som försvinner, innan du bestämmer dig.',
      nl: 'Wijzig de lidmaatschapsregel zo dat ook de twaalf mensen van Packaging de licentie krijgen. Iedereen die de licentie vandaag heeft, houdt die, op elk moment. De regel staat op de pagina van de groep. De wizard "Een lidmaatschapsregel wijzigen of een groep omzetten" laat zien wie erbij komt en wie wegvalt, voordat u beslist.',
    },
    facts: ['F101', 'F103'],
    goals: [
      { id: 'all-keep', facts: ['F101'], goal: { kind: 'holds', users: members, skuId: e3, from: { group: production.id } } },
      { id: 'packaging-has', facts: [], goal: { kind: 'holds', users: packers, skuId: e3, from: { group: production.id } } },
      { id: 'design-has-not', facts: [], goal: { kind: 'member', users: designers, group: production.id, not: true } },
    ],
    never: [
      { id: 'no-gap', facts: ['F101'], event: { kind: 'gap', users: members } },
      { id: 'no-loss', facts: ['F101'], event: { kind: 'loss', users: members } },
      { id: 'departments-stay', facts: [], event: { kind: 'stepUsed', steps: ['updateUsers'] } },
    ],
    hints: [
      {
        id: 'who-leaves',
        for: 'all-keep',
        text: {
          en: 'Who does not match the new rule leaves the group, and the license goes with the membership. Look in the list of users which departments there are that begin with Production.',
          sv: 'Den som inte matchar den nya regeln lämnar gruppen, och licensen försvinner med medlemskapet. Se i användarlistan vilka avdelningar som börjar med Production.',
          nl: 'Wie niet aan de nieuwe regel voldoet, verlaat de groep, en met het lidmaatschap verdwijnt de licentie. Kijk in de lijst met gebruikers welke afdelingen met Production beginnen.',
        },
        facts: ['F101'],
      },
      {
        id: 'too-late',
        for: 'no-gap',
        text: {
          en: 'Correcting the rule afterwards brings people back, but they were without the license in between. The first edit has to be right.',
          sv: 'Att rätta regeln i efterhand tar tillbaka personerna, men de var utan licensen under tiden. Den första ändringen måste bli rätt.',
          nl: 'Door de regel achteraf te corrigeren komen de mensen terug, maar ze waren intussen zonder licentie. De eerste wijziging moet goed zijn.',
        },
        facts: ['F101'],
      },
      {
        id: 'data-stays',
        for: 'departments-stay',
        text: {
          en: 'The departments are right as they are, and other systems read them. Change the rule, not the people.',
          sv: 'Avdelningarna är rätt som de är, och andra system läser dem. Ändra regeln, inte personerna.',
          nl: 'De afdelingen kloppen zoals ze zijn, en andere systemen lezen ze. Wijzig de regel, niet de mensen.',
        },
        facts: ['F103'],
      },
      {
        id: 'exactly',
        for: 'design-has-not',
        text: {
          en: '-startsWith "Packaging" also finds Packaging Design. For Packaging alone use -eq.',
          sv: '-startsWith "Packaging" hittar även Packaging Design. Använd -eq för enbart Packaging.',
          nl: '-startsWith "Packaging" vindt ook Packaging Design. Gebruik -eq voor alleen Packaging.',
        },
        facts: [],
      },
      {
        id: 'add-to-it',
        text: {
          en: 'Leave what the rule says today, and add a second part to it with -or.',
          sv: 'Låt det som regeln säger i dag stå kvar, och lägg till en andra del med -or.',
          nl: 'Laat staan wat de regel vandaag zegt, en voeg er met -or een tweede deel aan toe.',
        },
        facts: ['F101'],
      },
      {
        id: 'the-rule',
        text: {
          en: `The whole rule: ${RIGHT_RULE}`,
          sv: `Hela regeln: ${RIGHT_RULE}`,
          nl: `De hele regel: ${RIGHT_RULE}`,
        },
        facts: [],
      },
    ],
    model: {
      steps: [setRule(RIGHT_RULE)],
      reasons: [
        {
          en: 'The old condition stays word for word, so everybody who matched it still does and keeps membership and license. The second condition adds Packaging and nobody else.',
          sv: 'Det gamla villkoret står kvar ord för ord, så alla som matchade det gör det fortfarande och behåller medlemskap och licens. Det andra villkoret lägger till Packaging och ingen annan.',
          nl: 'De oude voorwaarde blijft woord voor woord staan, dus iedereen die eraan voldeed, voldoet er nog steeds aan en houdt lidmaatschap en licentie. De tweede voorwaarde voegt Packaging toe en niemand anders.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'tidy-list',
        title: {
          en: 'Write the two departments as a tidy list',
          sv: 'Skriva de två avdelningarna som en prydlig lista',
          nl: 'De twee afdelingen als een nette lijst schrijven',
        },
        steps: [setRule(CARELESS_RULE)],
        expected: { points: 49, failed: ['all-keep', 'no-loss'], hint: 'who-leaves' },
      },
      {
        id: 'put-right-later',
        title: {
          en: 'Write the list, see the damage, and correct the rule an hour later',
          sv: 'Skriva listan, se skadan och rätta regeln en timme senare',
          nl: 'De lijst schrijven, de schade zien en de regel een uur later corrigeren',
        },
        steps: [setRule(CARELESS_RULE), { kind: 'wait', seconds: 3600 }, setRule(RIGHT_RULE)],
        expected: { points: 70, failed: ['no-gap'], hint: 'too-late' },
      },
      {
        id: 'rename-department',
        title: {
          en: 'Leave the rule alone and rename the department of twelve people',
          sv: 'Låta regeln vara och byta namn på avdelningen för tolv personer',
          nl: 'De regel laten staan en de afdeling van twaalf mensen hernoemen',
        },
        steps: [{ kind: 'updateUsers', users: packers, set: { department: 'Production Packaging' } }],
        expected: { points: 85, failed: ['departments-stay'], hint: 'data-stays' },
      },
      {
        id: 'too-wide',
        title: {
          en: 'Let in every department that begins with Packaging',
          sv: 'Släppa in alla avdelningar som börjar med Packaging',
          nl: 'Elke afdeling toelaten die met Packaging begint',
        },
        steps: [setRule(`${RULE} -or user.department -startsWith "Packaging"`)],
        expected: { points: 33, failed: ['packaging-has', 'design-has-not'], hint: 'exactly' },
      },
    ],
    debrief: {
      en: 'A rule decides for everybody at once. The list of two names looked tidier than the old rule and dropped the 300 people whose department says which line they work on.\n\nAdd to a rule rather than rewrite it, look at who would leave before you save, and compare the number of members before and after. Correcting it later does not undo the hours in between.',
      sv: 'En regel bestämmer för alla på en gång. Listan med två namn såg prydligare ut än den gamla regeln och tappade de 300 personer vars avdelning säger vilken linje de arbetar på.\n\nBygg hellre på en regel än att skriva om den, se efter vilka som skulle försvinna innan du sparar, och jämför antalet medlemmar före och efter. Att rätta i efterhand gör inte timmarna däremellan ogjorda.',
      nl: 'Een regel beslist voor iedereen tegelijk. De lijst van twee namen zag er netter uit dan de oude regel en liet de 300 mensen vallen bij wie de afdeling zegt op welke lijn ze werken.\n\nVul een regel liever aan dan hem te herschrijven, kijk vóór het opslaan wie er zou wegvallen, en vergelijk het aantal leden ervoor en erna. Achteraf corrigeren maakt de uren daartussen niet ongedaan.',
    },
  });
};
