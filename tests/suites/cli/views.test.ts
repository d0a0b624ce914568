import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLines } from '../../../electron/hosts/cli/views/checkView.ts';
import { errorText, toErrorDocument } from '../../../electron/hosts/cli/views/errorText.ts';
import { importLines } from '../../../electron/hosts/cli/views/importView.ts';
import { createNaming } from '../../../electron/hosts/cli/views/naming.ts';
import { rehearsalLines, stepLines } from '../../../electron/hosts/cli/views/rehearsalView.ts';
import type { CheckResult } from '../../../electron/service/jobs/checkJob.ts';
import type { ImportResult } from '../../../electron/service/jobs/importJob.ts';
import type { RehearseResult } from '../../../electron/service/jobs/rehearseJob.ts';
import { findingText } from '../../../shared/i18n/sentences/findingText.ts';
import { createTranslator, LANGUAGES } from '../../../shared/i18n/translator.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { plainPage, serviceInProcess } from './inProcess.ts';
import { makeScratch, ROOT } from './runCli.ts';

const DEMOS = path.join(ROOT, 'resources/demo-tenants');
const scratch = makeScratch();
afterAll(scratch.remove);

const imports: ImportResult[] = [];
const checks: CheckResult[] = [];
const rehearsals: RehearseResult[] = [];

beforeAll(async () => {
  const service = serviceInProcess();
  for (const { name: demo } of readdirSync(DEMOS, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const tenant = scratch.file(`${demo}.db`);
    imports.push(await service.importTenant({ source: path.join(DEMOS, demo), tenant }));
    for (const plan of readdirSync(path.join(DEMOS, demo, 'plans'))) {
      const input = { tenant, plan: { file: path.join(DEMOS, demo, 'plans', plan) } };
      checks.push(await service.checkPlan(input));
      rehearsals.push(await service.rehearsePlan(input));
    }
  }
});

describe('the texts of every demo tenant and plan', () => {
  it('have words for every finding', () => {
    const page = plainPage('en');
    const found = [
      ...imports.flatMap(({ report, names }) => report.findings.map((finding) => ({ finding, origin: 'import' as const, names }))),
      ...checks.flatMap(({ findings, names }) => findings.map((finding) => ({ finding, origin: 'check' as const, names }))),
      ...rehearsals.flatMap(({ findings, names }) => findings.map((finding) => ({ finding, origin: 'rehearsal' as const, names }))),
    ];
    expect(found.length).toBeGreaterThan(100);
    const wordless = found.filter(({ finding, origin, names }) => {
      const { sentence } = findingText(finding, origin, createNaming(names, page.words), page.words);
      return sentence === page.words.t('findings.unknown', { code: finding.code, count: finding.count });
    });
    expect(wordless.map(({ finding }) => finding)).toEqual([]);
  });

  it.each(LANGUAGES)('leave no placeholder and no text key open in %s', (language) => {
    const text = everything(language, 100).join('\n');
    expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/);
    expect(text).not.toMatch(/\b(finding|effect|why|next|seats|steps|reason|conflict)\.[a-zA-Z]+/);
    expect(text).not.toMatch(/\(\)|: \.| {2}\./);
  });

  it.each([72, 80, 100])('fit into %i places but for what is there to be copied', (width) => {
    for (const language of LANGUAGES) {
      const tooLong = everything(language, width).filter(
        (line) => line.length > width && !/license-rehearsal|<[^>]*@|\/|[a-z0-9]{30}/.test(line),
      );
      expect(tooLong).toEqual([]);
    }
  });

  it('call people, groups, products and services by their names', () => {
    const unknown = '00000000-1111-4222-8333-444444444444';
    const ids = everything('en', 100).flatMap((line) => line.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []);
    expect([...new Set(ids)].filter((id) => id !== unknown)).toEqual([]);
  });

  it('begin with the verdict', () => {
    for (const rehearsal of rehearsals) {
      const words = { safe: 'SAFE', atRisk: 'AT RISK', blocked: 'BLOCKED' };
      expect(rehearsalLines(rehearsal, plainPage('en'))[0]).toBe(words[rehearsal.summary.verdict]);
    }
  });

  it('say as many users as the summary does', () => {
    for (const { impact, summary } of rehearsals) {
      const { users } = summary;
      const inFates = impact.fates.reduce((sum, fate) => sum + fate.users, 0);
      expect(inFates).toBeLessThanOrEqual(impact.hurtUsers);
      expect(impact.hurtUsers).toBeGreaterThanOrEqual(
        Math.max(users.withGap, users.withLoss, users.withDowngrade, users.withDip, users.withNewError),
      );
      expect(impact.hurtUsers).toBeLessThanOrEqual(
        users.withGap + users.withLoss + users.withDowngrade + users.withDip + users.withNewError,
      );
      expect(impact.hurtUsers > 0 || summary.refusals.length > 0).toBe(summary.verdict !== 'safe');
    }
  });
});

describe('conflicts behind new errors', () => {
  it('F108, F133 name the pair of services with the assignments that switch them on', () => {
    const main = rehearsals.find(({ plan }) => plan.name === 'Office 365 E1 to E3, finance group')!;
    const others = main.impact.fates.flatMap(({ conflicts }) =>
      conflicts.map((conflict) => [conflict.kind, conflict.kind === 'exclusive' && main.names.products.get(conflict.other.skuId)]),
    );
    expect(others).toEqual([
      ['exclusive', 'Planner Plan 1'],
      ['exclusive', 'Office 365 E1'],
    ]);
  });
});

function everything(language: (typeof LANGUAGES)[number], width: number): string[] {
  const page = plainPage(language, width);
  return [
    ...imports.flatMap((imported) => importLines(imported, 'tenant.db', page)),
    ...checks.flatMap((checked) => checkLines(checked, 'license-rehearsal rehearse', page)),
    ...rehearsals.flatMap((rehearsal) => [...rehearsalLines(rehearsal, page), ...stepLines(rehearsal, page)]),
  ];
}

describe('a failure in words', () => {
  const en = createTranslator('en');

  it('names the file, the place, what was expected and what was found', () => {
    const details = { file: 'a.json', place: 'steps[1]', expected: 'an object', found: '"x"' };
    expect(errorText(new AppError('badInput', details), en)).toBe(
      'a.json: steps[1]: This is not what it should be. Expected an object; found "x".',
    );
    expect(errorText(new AppError('diskFull'), en)).toBe('The disk is full. Nothing was changed.');
  });

  it('shows nothing of the inside of the program, and nothing that could control a terminal', () => {
    expect(errorText(new Error('no such column: SELECT'), en)).not.toContain('SELECT');
    expect(errorText(new AppError('fileNotReadable', { file: 'a\u001b[2J\nb' }), en)).not.toMatch(/\p{Cc}/u);
    expect(toErrorDocument(new Error('SELECT'), en).error).toMatchObject({ code: 'internal', file: null });
  });
});
