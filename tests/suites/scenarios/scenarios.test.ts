import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { rehearseNaively } from '../../support/oracle/oracle.ts';
import { buildNamedCatalog } from './namedCatalog.ts';
import { EXPECTED_FILES, holdsExport, playScenario, readScenario, SCENARIOS } from './scenarioFolder.ts';

/**
 * Writes the engine's answers over the expected files. The expected files are the claim and the engine is on trial: read every changed line
 * against the rules before keeping it.
 */
const UPDATE = process.env['UPDATE_SCENARIOS'] === '1';

const shipped = loadCatalog();
const named = buildNamedCatalog(shipped);
const names = readdirSync(SCENARIOS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const expected = (name: string, file: string): string => readFileSync(path.join(SCENARIOS, name, 'expected', file), 'utf8');

async function compare(name: string): Promise<void> {
  const answer = await playScenario(name, readScenario(name, shipped, named));
  const folder = path.join(SCENARIOS, name, 'expected');
  if (UPDATE) mkdirSync(folder, { recursive: true });
  for (const file of EXPECTED_FILES) {
    if (UPDATE) writeFileSync(path.join(folder, file), answer[file]);
    expect(answer[file], file).toBe(expected(name, file));
  }
}

/** The oracle has no words: of the summary only the verdict and the figures are compared, and of refusals the codes. */
function compareWithOracle(name: string): void {
  const { plan, catalog, tenant } = readScenario(name, shipped, named);
  const { country, skus, groups, users, members } = tenant!;
  const userIds = new Set(users.map((user) => user.id));
  const userMembers = new Map([...members].map(([group, ids]) => [group, new Set([...ids].filter((id) => userIds.has(id)))]));
  const result = rehearseNaively({ countryLetterCode: country, skus, groups, users, members: userMembers }, plan, catalog);
  const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  expect(lines(result.states)).toBe(expected(name, 'states.jsonl'));
  expect(lines(result.changes)).toBe(expected(name, 'changes.jsonl'));
  expect(lines(result.gaps)).toBe(expected(name, 'gaps.jsonl'));
  const rows = result.seats.map(({ at, skuId, consumed, owned }) => `${at},${skuId},${consumed},${owned}\n`);
  expect(`at,skuId,consumed,owned\n${rows.join('')}`).toBe(expected(name, 'seats.csv'));
  const { findings, refusals, ...figures } = result.summary;
  const summary = JSON.parse(expected(name, 'summary.json'));
  expect(summary).toMatchObject(figures);
  expect(refusals.map(toCodes)).toEqual(summary.refusals.map(toCodes));
}

interface Refusal {
  readonly step: number;
  readonly target: string;
  readonly reasons: readonly { readonly code: string }[];
}

function toCodes({ step, target, reasons }: Refusal): object {
  return { step, target, codes: [...new Set(reasons.map((reason) => reason.code))] };
}

describe('scenario folders', () => {
  it('hold a tenant, a plan, the five expected files and a page that cites the facts', () => {
    for (const name of names) {
      const files = readdirSync(path.join(SCENARIOS, name), { recursive: true, encoding: 'utf8' });
      const own = files.filter((file) => !file.startsWith('bundle')).sort();
      const answers = EXPECTED_FILES.map((file) => path.join('expected', file));
      expect(own, name).toEqual(['README.md', 'expected', ...answers, 'plan.json', ...(holdsExport(name) ? [] : ['tenant.json'])].sort());
      expect(readFileSync(path.join(SCENARIOS, name, 'README.md'), 'utf8'), name).toMatch(/^# .+\n[\s\S]*\bF\d+/);
    }
  });

  it('are all listed on the page about them', () => {
    const page = readFileSync(path.join(SCENARIOS, 'README.md'), 'utf8');
    const listed = [...page.matchAll(/\]\(([a-z0-9-]+)\/README\.md\)/g)].map((match) => match[1]);
    expect(listed.sort()).toEqual(names);
  });

  it.each(names)('%s comes out as its page says', compare);

  it.each(names.filter((name) => !holdsExport(name)))('%s is what the naive oracle answers too', compareWithOracle);
});
