import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobRunner } from '../../../electron/service/jobs/jobTable.ts';
import { createWorkerRunner } from '../../../electron/workers/workerRunner.ts';
import { encodeSnapshot } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { ID } from '../import/exportedTenant.ts';
import { plainTenant } from '../import/exportWorkshop.ts';
import { createHosts, failure, followed, type Host, jobsHere, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

/** Real jobs, counted, and held at a gate before an evaluation begins. */
function watchedJobs(jobs: JobRunner = jobsHere) {
  const watched = { evaluations: 0, cancelled: 0, gate: Promise.resolve() };
  const runner: JobRunner = {
    run: async (name, input, options) => {
      if (name === 'evaluate') {
        watched.evaluations++;
        options?.signal?.addEventListener('abort', () => watched.cancelled++);
        options?.onProgress?.({ stage: 'loading', done: 0, total: null });
        await watched.gate;
      }
      return (await jobs.run(name, input, options)) as never;
    },
  };
  return { watched, runner };
}

describe('the end of a scenario', () => {
  let host: Host;
  let tenantId: string;
  const { watched, runner } = watchedJobs();
  beforeAll(async () => {
    ({ host, tenantId } = await hosts.hostWithTenant({ jobs: runner }));
  });

  /** A scenario that gives Anna E3 for E1; with the scope that names its end. */
  const planned = async () => {
    const { id } = await host.scenarios.create({ tenantId, name: 'Anna' });
    const users = { ids: [ID.anna] };
    const { revision } = await host.scenarios.edit({
      tenantId,
      scenarioId: id,
      revision: 1,
      edit: {
        kind: 'add',
        scope: { tenantId, scenario: null },
        drafts: [{ kind: 'assignLicense', target: { users }, addLicenses: [{ skuId: ID.e3 }], removeLicenses: [ID.e1] }],
      },
    });
    watched.evaluations = 0;
    watched.cancelled = 0;
    return { tenantId, scenario: { id, revision } };
  };

  it('is the tenant with the plan carried out, with figures and progress on the way', async () => {
    const scope = await planned();
    const { stages, result: evaluation } = await followed(host.scenarios.evaluate({ scope }));
    expect(stages).toEqual(['loading', 'rehearsing']);
    expect(evaluation).toMatchObject({
      summary: { name: 'Anna', outcome: 'completed', users: { total: 4, changed: 1 } },
      refusedSteps: [],
    });
    const { settings } = await host.application.scenarios.endOf(scope);
    const { entries } = plainTenant((await host.application.sessions.view(scope)).snapshot);
    expect(entries[ID.anna]).toMatchObject([{ skuId: ID.e3, assignedByGroup: null, state: 'Active' }]);
    expect(entries[ID.bo]).toHaveLength(1);
    expect(settings).toEqual(evaluation.summary.settings);
    expect(watched.evaluations).toBe(1);
  });

  it('names the steps that the service would refuse', async () => {
    const scope = await planned();
    const { scenario } = scope;
    const { revision } = await host.scenarios.edit({
      tenantId,
      scenarioId: scenario.id,
      revision: scenario.revision,
      edit: {
        kind: 'add',
        scope,
        drafts: [{ kind: 'planStep', step: { kind: 'assignLicense', target: { users: { all: true } }, removeLicenses: [ID.e1] } }],
      },
    });
    const evaluation = await result(host.scenarios.evaluate({ scope: { tenantId, scenario: { id: scenario.id, revision } } }));
    expect(evaluation.refusedSteps).toHaveLength(1);
    expect(evaluation.refusedSteps[0]).toMatchObject({ step: 1 });
    expect(evaluation.summary.verdict).toBe('blocked');
  });

  it('is worked out once for all who ask, and kept for who asks later', async () => {
    const scope = await planned();
    const gate = Promise.withResolvers<void>();
    watched.gate = gate.promise;
    const asked = [
      result(host.scenarios.evaluate({ scope })),
      host.application.scenarios.endOf(scope),
      result(host.scenarios.evaluate({ scope })),
    ];
    gate.resolve();
    await Promise.all(asked);
    await host.application.scenarios.endOf(scope);
    expect(watched).toMatchObject({ evaluations: 1, cancelled: 0 });
  });

  it('is given up when the last who waits goes away, and not before', async () => {
    const scope = await planned();
    const gate = Promise.withResolvers<void>();
    watched.gate = gate.promise;
    const { scenarios } = host.application;
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map(({ signal }) => scenarios.endOf(scope, { signal }).catch((error: unknown) => error));
    first.abort();
    expect(await asked[0]).toMatchObject({ code: 'cancelled' });
    expect(watched).toMatchObject({ evaluations: 1, cancelled: 0 });
    second.abort();
    expect(await asked[1]).toMatchObject({ code: 'cancelled' });
    expect(watched.cancelled).toBe(1);
    // Whoever comes now begins anew, though the old work has not ended yet.
    const third = scenarios.endOf(scope);
    gate.resolve();
    expect((await third).evaluation.summary.outcome).toBe('completed');
    expect(watched.evaluations).toBe(2);
  });

  it('is stopped when the scenario is edited meanwhile; who waited for it is outdated', async () => {
    const scope = await planned();
    const gate = Promise.withResolvers<void>();
    watched.gate = gate.promise;
    const asked = failure(result(host.scenarios.evaluate({ scope })));
    const { id, revision } = scope.scenario;
    while (watched.evaluations === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await host.scenarios.edit({ tenantId, scenarioId: id, revision, edit: { kind: 'rename', name: 'Later' } });
    expect(await asked).toMatchObject({ code: 'outdated' });
    expect(watched).toMatchObject({ evaluations: 1, cancelled: 1 });
    gate.resolve();
  });

  it('is refused for a revision that is not the current one and not kept, and for a scenario that is not there', async () => {
    const { scenario } = await planned();
    const call = (id: number, revision: number) => result(host.scenarios.evaluate({ scope: { tenantId, scenario: { id, revision } } }));
    expect(await failure(call(scenario.id, 1))).toMatchObject({ code: 'outdated' });
    expect(await failure(call(999, 1))).toMatchObject({ code: 'notFound' });
  });

  it('is tried again after a failure', async () => {
    const scope = await planned();
    watched.gate = Promise.reject(new Error('the thread died'));
    await expect(host.application.scenarios.endOf(scope)).rejects.toThrow('the thread died');
    watched.gate = Promise.resolve();
    expect((await host.application.scenarios.endOf(scope)).evaluation.summary.name).toBe('Anna');
  });

  it('is not that of another copy which has taken the place of this one', async () => {
    const scope = await planned();
    await host.application.scenarios.endOf(scope);
    rmSync(host.fileOf(tenantId));
    expect(await failure(result(host.scenarios.evaluate({ scope })))).toMatchObject({ code: 'tenantGone' });
  });
});

describe('an evaluation in a thread of its own', () => {
  it('comes to the same end that it has in this thread', async () => {
    const folder = hosts.newFolder();
    const host = await hosts.host(folder);
    const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
    const [, scenario] = await host.scenarios.list({ tenantId: card.id });
    const scope = { tenantId: card.id, scenario: { id: scenario!.id, revision: scenario!.revision } };
    const here = await host.application.scenarios.endOf(scope);
    const threaded = await hosts.host(folder, { jobs: createWorkerRunner() });
    const there = await threaded.application.scenarios.endOf(scope);
    const { milliseconds: _here, ...evaluation } = here.evaluation;
    expect(there.evaluation).toMatchObject(evaluation);
    const [one, other] = [await host.application.sessions.view(scope), await threaded.application.sessions.view(scope)];
    expect(partsOf(other.snapshot)).toEqual(partsOf(one.snapshot));
  });
});

function partsOf(snapshot: TenantSnapshot) {
  return [...encodeSnapshot(snapshot)].map(({ name, value }) => [
    name,
    typeof value === 'string' ? value : Buffer.from(value).toString('base64'),
  ]);
}
