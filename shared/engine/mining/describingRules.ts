import { isDictionary } from '../columns/textColumn.ts';
import { foldText } from '../membership/attributeValues.ts';
import { parseMembershipRule } from '../membership/parseMembershipRule.ts';
import { printRule } from '../membership/printRule.ts';
import { RuleError } from '../membership/ruleError.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import type { MinedGroup } from './groupSolutions.ts';

/** Attributes that people are put into groups by, the most telling first. */
const ATTRIBUTES = ['department', 'companyName', 'country', 'usageLocation', 'officeLocation', 'city', 'state', 'jobTitle'] as const;
/** More values than this make no rule that anybody would keep; Microsoft's rule builder ends at five expressions (F180). */
const MOST_VALUES = 5;
/** Attributes with more values than this describe persons. */
const MOST_DISTINCT = 2000;
/** Cells of one table of counts: 16 MB. */
const MOST_CELLS = 4_000_000;

/** A membership rule that takes exactly the users of a proposed group. */
export interface DescribingRule {
  readonly attribute: string;
  readonly rule: string;
}

/** For each proposed group a rule over one attribute that holds for its users and for nobody else in the tenant; null where there is none. */
export function describingRules(
  snapshot: TenantSnapshot,
  combinationOf: Uint32Array,
  combinations: number,
  proposed: readonly MinedGroup[],
): (DescribingRule | null)[] {
  const found: (DescribingRule | null)[] = proposed.map(() => null);
  for (const attribute of ATTRIBUTES) {
    if (found.every((rule) => rule !== null)) break;
    const counts = countValues(snapshot, attribute, combinationOf, combinations + 1);
    if (counts === null) continue;
    for (const [i, group] of proposed.entries()) {
      const values = found[i] === null ? valuesOf(counts, group) : null;
      if (values !== null) found[i] = toRule(attribute, values);
    }
  }
  return found;
}

/** How many users of each combination (position + 1; 0 for none) have each value; row 0 is for users without a value. */
interface ValueCounts {
  readonly values: readonly string[];
  readonly columns: number;
  readonly cells: Uint32Array;
  readonly totals: Uint32Array;
}

function countValues(snapshot: TenantSnapshot, attribute: string, combinationOf: Uint32Array, columns: number): ValueCounts | null {
  const column = snapshot.users.attribute(attribute);
  if (column === undefined || !isDictionary(column)) return null;
  const { codes, values } = column;
  if (values.length > MOST_DISTINCT || (values.length + 1) * columns > MOST_CELLS) return null;
  const rowOfCode = foldedRows(values);
  const cells = new Uint32Array((values.length + 1) * columns);
  const totals = new Uint32Array(values.length + 1);
  for (let user = 0; user < codes.length; user++) {
    const row = rowOfCode[codes[user]!]!;
    cells[row * columns + combinationOf[user]!]!++;
    totals[row]!++;
  }
  return { values, columns, cells, totals };
}

/** Rules compare without regard to case (F183): values that differ in nothing else share the row of the first. Empty counts as none. */
function foldedRows(values: readonly string[]): Uint32Array {
  const rows = new Map<string, number>([['', 0]]);
  const rowOfCode = new Uint32Array(values.length + 1);
  for (const [i, value] of values.entries()) {
    const folded = foldText(value);
    const row = rows.get(folded) ?? i + 1;
    rows.set(folded, row);
    rowOfCode[i + 1] = row;
  }
  return rowOfCode;
}

/** The values that the group's users have, when nobody else has one of them; null otherwise. */
function valuesOf({ values, columns, cells, totals }: ValueCounts, { combinations }: MinedGroup): string[] | null {
  const found: string[] = [];
  for (let row = 0; row < totals.length; row++) {
    let inside = 0;
    for (const combination of combinations) inside += cells[row * columns + combination + 1]!;
    if (inside === 0) continue;
    if (row === 0 || inside !== totals[row] || found.length === MOST_VALUES) return null;
    found.push(values[row - 1]!);
  }
  return found;
}

/** null for a value that cannot stand in a rule. */
function toRule(attribute: string, values: readonly string[]): DescribingRule | null {
  const property = attribute;
  const [only] = values;
  const node =
    values.length === 1
      ? { kind: 'text' as const, property, operator: 'eq' as const, value: only ?? '' }
      : { kind: 'list' as const, property, negated: false, values };
  try {
    const rule = printRule(node);
    parseMembershipRule(rule);
    return { attribute, rule };
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}
