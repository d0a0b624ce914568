import type { FolderFile } from '../../electron/generate/writeBundle.ts';
import { toEntry } from '../../shared/generator/entries.ts';
import { toMember } from '../../shared/generator/groupRecord.ts';
import { buildProducts } from '../../shared/generator/product.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import { createSketch } from './createSketch.ts';
import { buildSketchFiles, type PlanDraft, type PlanDraftStep, type Seats } from './sketchBundle.ts';
import type { Sketch, SketchGroup, SketchUser } from './tenantSketch.ts';

const USERS = 1000;
/** As many seats as people: the move needs none beside them (F66, F154). */
const SEATS: Seats = { ENTERPRISEPACK: USERS, VISIOCLIENT: 25 };

const DEPARTMENTS = ['Sales', 'Finance', 'Production', 'Logistics', 'Engineering', 'Human Resources', 'IT', 'Customer Service'];

/** Services the old script turned off for everybody. */
const OFF = ['KAIZALA_O365_P3', 'SWAY'] as const;
/** Positions in ascending order of id, so that a pilot of the first 50 meets some of each kind. */
const ALL_ON: ReadonlySet<number> = new Set([6, 30, 111, 222, 333, 444, 555, 666, 777, 888, 951, 990]);
const MORE_OFF: ReadonlySet<number> = new Set([12, 45, 120, 240, 360, 480, 600, 720, 840, 960]);
const WITH_VISIO: ReadonlySet<number> = new Set([20, 150, 250, 350, 450, 550, 650, 750, 850, 950]);
const NO_LOCATION: ReadonlySet<number> = new Set([40, 400, 800]);

/** The organisation of the article on moving people with individual licenses to a group: 1,000 users, all with E3 directly. */
export function buildDirectThousand(catalog: ProductCatalog): readonly FolderFile[] {
  const sketch = createSketch({
    companyName: 'Duinmolen Instrumenten',
    domain: 'duinmolen.example',
    country: 'NL',
    exportedAt: '2026-11-02T06:00:00Z',
    cultures: ['dutch', 'dutch', 'dutch', 'german', 'english', 'french', 'polish'],
    shelf: buildProducts(catalog, Object.keys(SEATS)),
  });
  const everybody = sketch.group('All users');
  for (let i = 0; i < USERS; i++) {
    const department = DEPARTMENTS[i % DEPARTMENTS.length]!;
    sketch.user({ department, jobTitle: `${department} Employee`, city: i % 3 === 0 ? 'Utrecht' : 'Groningen' });
  }
  const byId = [...sketch.users].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [position, user] of byId.entries()) giveDirect(sketch, user, position);
  for (const user of byId) everybody.members.push(toMember('user', user.id));
  return buildSketchFiles(sketch, SEATS, buildReadme(everybody), buildPlans(sketch, everybody));
}

function giveDirect(sketch: Sketch, user: SketchUser, position: number): void {
  const off = ALL_ON.has(position) ? [] : MORE_OFF.has(position) ? [...OFF, 'FORMS_PLAN_E3', 'YAMMER_ENTERPRISE'] : OFF;
  const time = '2024-01-15T02:00:00Z';
  user.entries.push(toEntry(sketch.license('ENTERPRISEPACK', ...off), null, time));
  if (WITH_VISIO.has(position)) user.entries.push(toEntry(sketch.license('VISIOCLIENT'), null, time));
  if (NO_LOCATION.has(position)) user.attributes['usageLocation'] = null;
}

function buildPlans(sketch: Sketch, everybody: SketchGroup): Readonly<Record<string, PlanDraft>> {
  const e3 = sketch.options.shelf.product('ENTERPRISEPACK').skuId;
  const inherited = { inherits: e3, from: everybody.id };
  const assign: PlanDraftStep = {
    kind: 'assignLicense',
    note: 'The same services as the script gave: Kaizala and Sway off.',
    target: { group: everybody.id },
    addLicenses: [sketch.license('ENTERPRISEPACK', ...OFF)],
  };
  const remove = (users: object, note: string): PlanDraftStep => ({ kind: 'assignLicense', note, target: { users }, removeLicenses: [e3] });
  return {
    'direct-to-group': {
      name: 'From direct licenses to the group "All users"',
      note: 'As the article recommends (F153): assign to the group, wait, check, remove direct licenses from a few, then from the rest.',
      steps: [
        assign,
        { kind: 'waitForProcessing', groups: [everybody.id] },
        remove({ first: 50, of: inherited }, 'A pilot: the first 50 who have the license from the group too.'),
        { kind: 'wait', seconds: 86_400, note: 'A day to see whether anybody misses something.' },
        remove({ and: [{ hasDirect: e3 }, inherited] }, 'Everybody else, but nobody whose only source is the direct license (F160).'),
      ],
    },
    careless: {
      name: 'Bad plan: direct licenses removed without waiting for the group',
      note: 'The group has not been processed yet when the direct licenses go (F153): everybody is without E3 for a while.',
      steps: [assign, remove({ hasDirect: e3 }, 'At once, from everybody.'), { kind: 'waitForProcessing', groups: [everybody.id] }],
    },
  };
}

function buildReadme(everybody: SketchGroup): string {
  return `# Duinmolen Instrumenten: 1,000 users with direct licenses

An invented company. Made by \`npm run demo-tenants\`; do not edit by hand.

All 1,000 users hold Office 365 E3 directly, given by a script; ${USERS} seats are owned and none is free. The group **All users**
(\`${everybody.id}\`) has them all as members and no license yet.

| who | how many | what to find out |
|---|---|---|
| as the script made them: Kaizala and Sway off | 978 | nothing changes for them |
| everything on | ${ALL_ON.size}, two of them in the pilot | the group would take Sway away from them (F151, F159); Kaizala is retired and does not count |
| Forms and Yammer off as well | ${MORE_OFF.size}, two of them in the pilot | the group gives them Forms; Viva Engage they have already by the newer plan |
| Visio Plan 2 directly as well | ${WITH_VISIO.size} | stays as it is |
| no usage location | ${NO_LOCATION.size} | the group falls back on the Netherlands (F73) |

The last two kinds are among the 978. No seats are needed beside the 1,000: one user, one unit, however many sources (F66).

| plan | what to expect |
|---|---|
| \`direct-to-group\` | no gap; ${ALL_ON.size} people lose Sway when their direct license goes: verdict \`atRisk\`. Two of them are met in the pilot, which is what a pilot is for. |
| \`careless\` | everybody has a gap, because direct removal does not wait for the group. |
`;
}
