import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkerRunner } from '../../../electron/workers/workerRunner.ts';
import type { RoutesAnswer } from '../../../shared/contract/routes.ts';
import type { ResultSummary } from '../../../shared/model/resultSummary.ts';
import type { RouteFigures, RouteRequest } from '../../../shared/model/routes.ts';
import { DEMO, makeScratch, runCli } from '../cli/runCli.ts';
import { faultsOf, validatorOf } from '../cli/schemas.ts';
import { cancelAt, createHosts, failure, followed, type Host, result } from '../library/applicationHost.ts';

const E1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const FINANCE = '557f1926-459f-4c9f-9003-f42d9c5d8167';
const SERVICE_DESK = '2bf68844-9f26-4f82-8cac-e050877980e2';
const REQUEST: RouteRequest = { from: E1, to: E3, who: { group: FINANCE } };

const hosts = createHosts();
const scratch = makeScratch();
const tenantFile = scratch.file('tenant.sqlite');
afterAll(async () => {
  await hosts.close();
  scratch.remove();
});

/** What a summary and the figures of a route both say. */
function comparable({ verdict, users, gaps, refusals, clock, seats }: ResultSummary) {
  const { withGap, withLoss, withDowngrade, withDip, withNewError } = users;
  const peak = (skuId: string) => seats.find((seat) => seat.skuId === skuId)?.consumedPeak;
  return {
    ...{ verdict, withGap, withLoss, withDowngrade, withDip, withNewError, gaps },
    ...{ refusedCalls: refusals.length, elapsedSeconds: clock.elapsedSeconds, from: peak(E1), to: peak(E3) },
  };
}

function comparableFigures({ from, to, ...figures }: RouteFigures) {
  const { verdict, withGap, withLoss, withDowngrade, withDip, withNewError, gaps, refusedCalls, elapsedSeconds } = figures;
  const counts = { verdict, withGap, withLoss, withDowngrade, withDip, withNewError, gaps };
  return { ...counts, refusedCalls, elapsedSeconds, from: from.peak, to: to.peak };
}

describe('the routes of the finance group of the demo tenant', () => {
  let host: Host;
  let tenantId: string;
  let answer: RoutesAnswer;
  const compare = (request: RouteRequest = REQUEST) => host.client.routes.compare({ tenantId, request });
  const possible = () => answer.routes.filter((route) => route.possible);

  beforeAll(async () => {
    host = await hosts.host();
    ({
      card: { id: tenantId },
    } = await result(host.library.addDemo({ demoId: 'e1-to-e3' })));
    answer = await result(compare());
    await runCli(['import', DEMO, '--tenant', tenantFile]);
  }, 60_000);

  it('are all six possible, and one save is recommended', () => {
    expect(possible()).toHaveLength(6);
    expect(answer.recommended?.kind).toBe('oneSave');
    expect(answer.names.products[E1]).toBe('Office 365 E1');
  });

  it('have the figures that the scenario made of them comes to, and the reasons as notes', async () => {
    for (const { kind, figures, steps } of possible()) {
      const notes = steps.map((_, i) => `Reason ${i}`);
      const { id, revision, planSteps } = await host.client.routes.makeScenario({ tenantId, request: REQUEST, kind, name: kind, notes });
      const { summary } = await result(host.scenarios.evaluate({ scope: { tenantId, scenario: { id, revision } } }));
      expect({ kind, ...comparable(summary) }).toEqual({ kind, ...comparableFigures(figures) });
      expect(planSteps.map(({ step }) => step.note)).toEqual(notes);
    }
  });

  it('are the same on the command line, in a document that fits its schema, and so is what rehearse says of their plans', async () => {
    const ran = await runCli([
      'routes',
      '--tenant',
      tenantFile,
      '--from',
      'STANDARDPACK',
      '--to',
      'enterprisepack',
      '--group',
      FINANCE,
      '--json',
    ]);
    const document = JSON.parse(ran.stdout) as { routes: { kind: string; figures: RouteFigures; plan: object }[]; recommended: object };
    expect(faultsOf(validatorOf('routes'), document)).toEqual([]);
    expect(document.routes.map(({ kind, figures }) => [kind, figures])).toEqual(possible().map(({ kind, figures }) => [kind, figures]));
    expect(document.recommended).toEqual(answer.recommended);
    for (const { kind, figures, plan } of document.routes) {
      const file = scratch.file(`${kind}.json`);
      writeFileSync(file, JSON.stringify(plan));
      const { stdout } = await runCli(['rehearse', '--tenant', tenantFile, '--plan', file, '--json']);
      expect({ kind, ...comparable(JSON.parse(stdout) as ResultSummary) }).toEqual({ kind, ...comparableFigures(figures) });
    }
  }, 120_000);

  it('tell progress, and are known again after a restart', async () => {
    const request: RouteRequest = { ...REQUEST, who: { group: SERVICE_DESK } };
    const { stages, result: first } = await followed(compare(request));
    expect(stages).toEqual(['loading', 'comparing']);
    await host.close();
    host = await hosts.host(host.dataFolder);
    expect(await followed(compare(request))).toEqual({ stages: [], result: first });
  });

  it('can be stopped, and compared again', async () => {
    const jobs = createWorkerRunner();
    const other = await hosts.host(hosts.newFolder(), { jobs });
    const { card } = await result(other.library.addDemo({ demoId: 'e1-to-e3' }));
    const asked = () => other.client.routes.compare({ tenantId: card.id, request: REQUEST });
    expect(await cancelAt(asked(), 'loading')).toBe(true);
    expect((await result(asked())).recommended).toEqual(answer.recommended);
  });

  it('refuse what the tenant does not have, and a scenario of a route that is not possible', async () => {
    const unknown = { ...REQUEST, to: 'nothing' };
    expect(await failure(result(compare(unknown)))).toMatchObject({ code: 'badInput', place: 'to' });
    const request: RouteRequest = { ...REQUEST, who: { users: { hasDirect: E1 } } };
    const making = host.client.routes.makeScenario({ tenantId, request, kind: 'waves', name: 'Waves', notes: [] });
    expect(await failure(making)).toMatchObject({ code: 'notFound' });
  });
});

describe('the command routes', () => {
  const routes = (...args: string[]) => runCli(['routes', '--tenant', tenantFile, '--from', E1, '--to', E3, ...args]);

  it('exits with 0 when a safe route exists, with 1 when the best is at risk, with 4 when all are blocked', async () => {
    const codes = [
      await routes('--group', SERVICE_DESK),
      await routes('--group', FINANCE),
      await routes('--users', JSON.stringify({ hasDirect: E1 })),
      await routes('--users', '{"ids":[]}'),
    ].map(({ code }) => code);
    expect(codes).toEqual([0, 1, 4, 4]);
  });

  it('says which route is recommended and why, who is harmed by the others, and how it is undone', async () => {
    const { stdout } = await routes('--group', SERVICE_DESK);
    for (const text of ['Recommended: One save', 'Remove first', 'At risk', 'Steps of “One save”', 'How to undo it'])
      expect(stdout).toContain(text);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('refuses input that is no selector, a group or a license plan that is not there with exit code 3, and says which', async () => {
    const refused = [await routes('--users', '{"a":1}'), await routes('--users', '{'), await routes('--group', 'nowhere')];
    expect(refused.map(({ code, stdout }) => ({ code, stdout }))).toEqual(refused.map(() => ({ code: 3, stdout: '' })));
    expect(refused.map(({ stderr }) => stderr.slice(0, stderr.indexOf(':')))).toEqual(['--users', '--users', 'group']);
  });
});
