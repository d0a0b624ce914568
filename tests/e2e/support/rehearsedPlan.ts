import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import type { ResultSummary, SeatSummary, Verdict } from '../../../shared/model/resultSummary.ts';
import { runCli } from '../../suites/cli/runCli.ts';
import type { HostProcess } from './hostProcess.ts';
import { scenarioPage } from './pages/scenarioPage.ts';

const VERDICTS: Readonly<Record<Verdict, 'Safe' | 'At risk' | 'Blocked'>> = { safe: 'Safe', atRisk: 'At risk', blocked: 'Blocked' };

interface Rehearsed {
  readonly plan: MigrationPlan;
  readonly summary: ResultSummary;
}

/** Exports the scenario that the page shows, as a person does, and runs the plan with the real command line on a copy of the tenant. */
export async function rehearseExported(page: Page, host: HostProcess, tenantId: string, info: TestInfo): Promise<Rehearsed> {
  const [file, tenant] = [info.outputPath('exported plan.json'), info.outputPath('tenant copy.sqlite')];
  const download = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button', { name: 'Export as a plan file' }).click();
  await (await download).saveAs(file);
  await copyFile(path.join(host.dataFolder, 'tenants', `${tenantId}.sqlite`), tenant);
  const ran = await runCli(['rehearse', '--tenant', tenant, '--plan', file, '--json']);
  expect(ran.stderr).toBe('');
  const plan = migrationPlanSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return { plan, summary: JSON.parse(ran.stdout) as ResultSummary };
}

/** The outcome on the page is that of the summary: the verdict and every figure. */
export async function expectOutcome(page: Page, { verdict, users, gaps, seats }: ResultSummary): Promise<void> {
  const { outcome, figure } = scenarioPage(page);
  await expect(outcome.getByText(VERDICTS[verdict], { exact: true })).toBeVisible({ timeout: 30_000 });
  const figures = {
    'Users with other licenses afterwards': users.changed,
    'Users who lose a service for good': users.withLoss,
    'Users who end with less of a service': users.withDowngrade,
    'Users without a service for a while': users.withGap,
    'Users with less of a service for a while': users.withDip,
    'Users with a new license error': users.withNewError,
  };
  for (const [label, value] of Object.entries(figures)) expect.soft(await figure(label), label).toBe(value.toLocaleString('en-GB'));
  if (gaps.count > 0) expect.soft(await figure('Longest gap')).not.toBe('');
  for (const seat of seats.filter(isTouched)) {
    const row = outcome.getByRole('row').filter({ hasText: numbersOf(seat) });
    await expect.soft(row.first(), seat.skuPartNumber).toBeVisible();
  }
}

function isTouched({ owned, consumedBefore, consumedPeak, consumedAfter }: SeatSummary): boolean {
  return consumedBefore !== consumedAfter || consumedPeak !== consumedBefore || consumedPeak > owned;
}

/** The figures of a row one after another, as its text has them. */
function numbersOf({ owned, consumedBefore, consumedPeak, consumedAfter }: SeatSummary): string {
  return [owned, consumedBefore, consumedPeak, consumedAfter].map((units) => units.toLocaleString('en-GB')).join('');
}
