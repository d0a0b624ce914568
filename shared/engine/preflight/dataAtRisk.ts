import type { DataAtRisk } from '../../model/catalog.ts';
import type { Bitset } from '../columns/bitset.ts';
import type { FamilyOrdinal } from '../compare/serviceFamilies.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import type { PathGroup } from './pathGroups.ts';
import { addAll, noUsers, type PreflightContext } from './preflightContext.ts';

/** Families that the facts name apart from the others with the same data. */
const ARCHIVE = 'exchange-archive';
const DESKTOP_APPS = 'office-apps';

/**
 * What users stand to lose where a service goes: mailbox F134 (kept 30 days), archive F134, files and sites F135, phone number F136
 * (unassigned at once, also in a gap), desktop apps F137. `lost` and `interrupted` say for how many users it goes for good and for a
 * while, `smaller` for how many a mailbox or archive of a lower rank is left.
 */
export function dataAtRisk(context: PreflightContext): DetailedFinding[] {
  const tallies = new Map<string, Tally>();
  const riskOf = buildRisks(context);
  for (const path of context.paths) {
    const harms = harmsOf(context, path, riskOf);
    for (const [key, kinds] of harms) {
      let tally = tallies.get(key);
      if (tally === undefined) {
        tally = { lost: noUsers(context), interrupted: noUsers(context), smaller: noUsers(context) };
        tallies.set(key, tally);
      }
      for (const kind of kinds) addAll(tally[kind], path.users);
    }
  }
  return [...tallies].flatMap(([key, { lost, interrupted, smaller }]) => {
    const [code, about] = key.split(' ') as [string, string];
    const users = noUsers(context);
    for (const each of [lost, interrupted, smaller]) users.addAll(each);
    const values = { lost: lost.count(), interrupted: interrupted.count(), smaller: smaller.count() };
    return findingOfUsers(context, code, 'warning', users, { about, values });
  });
}

type Harm = 'lost' | 'interrupted' | 'smaller';
type Tally = Readonly<Record<Harm, Bitset>>;

/** By fact and kind of data. */
function harmsOf(
  { rehearsal: { families, tables } }: PreflightContext,
  { start, result }: PathGroup,
  riskOf: (family: string, servicePlanId: string) => DataAtRisk,
): Map<string, Set<Harm>> {
  const harms = new Map<string, Set<Harm>>();
  const note = (family: FamilyOrdinal, harm: Harm): void => {
    const held = families.holdings(start).find((holding) => holding.family === family);
    for (const plan of held?.plans ?? []) {
      const id = families.ids[family]!;
      const key = factOf(id, riskOf(id, tables.planIds[plan]!));
      if (key === null || (harm === 'smaller' && !key.startsWith('F134'))) continue;
      harms.set(key, (harms.get(key) ?? new Set<Harm>()).add(harm));
    }
  };
  for (const change of result.changes) {
    if (change.result === 'lost') note(change.family, 'lost');
    if (change.result === 'downgraded') note(change.family, 'smaller');
  }
  const lost = new Set(result.changes.filter((change) => change.result === 'lost').map((change) => change.family));
  for (const { family } of result.gaps) if (!lost.has(family)) note(family, 'interrupted');
  return harms;
}

/** Fact and what is at risk, in one word each; null where no fact says what happens. */
function factOf(family: string, risk: DataAtRisk): string | null {
  if (family === DESKTOP_APPS) return 'F137 desktopApps';
  switch (risk) {
    case 'mailbox':
      return family === ARCHIVE ? 'F134 archive' : 'F134 mailbox';
    case 'files':
    case 'site':
      return 'F135 files';
    case 'phone-number':
      return 'F136 phoneNumber';
    default:
      return null;
  }
}

/** What is at risk with a plan in a family; an override's family counts like any other. */
function buildRisks({ catalog: { families } }: PreflightContext): (family: string, servicePlanId: string) => DataAtRisk {
  const risks = new Map<string, DataAtRisk>();
  for (const { id, members } of families.families)
    for (const member of members) risks.set(`${id} ${member.servicePlanId}`, member.dataAtRisk);
  for (const { familyId, servicePlanId, dataAtRisk: risk } of families.overrides) risks.set(`${familyId} ${servicePlanId}`, risk);
  return (family, servicePlanId) => risks.get(`${family} ${servicePlanId}`) ?? 'none';
}
