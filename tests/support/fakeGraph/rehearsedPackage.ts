import { dataFiles } from '../../../electron/handover/package/dataFiles.ts';
import type { PackageFile } from '../../../electron/handover/package/packageFile.ts';
import { type CompiledHandover, compileHandover } from '../../../shared/engine/handover/compileHandover.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { ManualTask } from '../../../shared/model/handover.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { type FakeGraph, startFakeGraph } from './fakeGraph.ts';
import { graphClientFor } from './graphClient.ts';
import { PackageReader } from './packageReader.ts';
import type { ReplayWorld } from './replay.ts';
import { pictureOf, snapshotNow, type TenantPicture } from './tenantPicture.ts';

export interface PackagedRehearsal {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
  readonly rehearsal: Rehearsal;
  readonly compiled: CompiledHandover;
  readonly files: ReadonlyMap<string, string>;
  readonly reader: PackageReader;
}

/** A plan rehearsed and put into a package, without texts for people. */
export function packageOf(snapshot: TenantSnapshot, plan: MigrationPlan, catalog: CatalogBundle): PackagedRehearsal {
  const rehearsal = rehearse({ snapshot, plan, catalog });
  const compiled = compileHandover(rehearsal, { mark: '0a1b2c3d' });
  const manifest = {
    format: 'license-rehearsal-handover',
    version: 1,
    packageId: '0a1b2c3d4e5f',
    name: plan.name,
    language: 'en',
    madeAt: '2026-11-21T12:00:00Z',
    program: '1.0.0',
    tenant: { id: null, displayName: 'Test', exportedAt: null, hash: '' },
    plan: { name: plan.name, startAt: plan.startAt, hash: '', verdict: rehearsal.verdict },
    refusedSteps: compiled.refusedSteps,
    pace: { requestsPerSecond: 10 },
    waves: compiled.waves,
    scopes: compiled.scopes,
  } as const;
  const files = readAll(dataFiles({ manifest, plan, compiled, wayBack: { refusedCalls: 0, userIds: [] } }));
  return { snapshot, plan, catalog, rehearsal, compiled, files, reader: new PackageReader(files) };
}

export function readAll(files: Iterable<PackageFile>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { name, chunks } of files) texts.set(name, [...chunks].join(''));
  return texts;
}

const SERVICE_SUFFIX = '-at-the-service';

/** A fake Graph with the tenant as it was copied, and what a replay works with. */
export async function graphFor({ snapshot, plan, catalog }: PackagedRehearsal): Promise<{ graph: FakeGraph; world: ReplayWorld }> {
  const created = plan.steps.flatMap((step, i) =>
    step.kind === 'createGroup' ? [[i + 1, `${step.group.id}${SERVICE_SUFFIX}`] as const] : [],
  );
  const graph = await startFakeGraph({ snapshot, plan, catalog, newGroupIds: new Map(created) });
  const world = {
    client: graphClientFor(graph.url),
    sleep: (seconds: number) => graph.tenant.advanceTo(graph.tenant.now + seconds),
    manual: (task: ManualTask, isBack: boolean) => doByHand(graph, task, isBack),
  };
  return { graph, world };
}

/** The person beside the scripts. */
function doByHand({ tenant }: FakeGraph, task: ManualTask, isBack: boolean): void {
  tenant.settle();
  if (task.kind === 'setSeats') tenant.setSeats(task.skuId, isBack ? task.before : task.enabled);
  else if (task.kind === 'onPremisesMembers') {
    const isAddition = (task.change === 'add') !== isBack;
    const step = { group: task.groupId, users: { ids: [...task.userIds] }, onPremises: true };
    tenant.changeMembers({ kind: isAddition ? 'addMembers' : 'removeMembers', ...step });
  } else throw new Error(`nobody does ${task.kind} here`);
}

export function livePicture({ tenant }: FakeGraph): TenantPicture {
  return pictureOf(snapshotNow(tenant), (text) => text.replaceAll(SERVICE_SUFFIX, ''));
}

export function rehearsedPicture({ rehearsal }: PackagedRehearsal): TenantPicture {
  return pictureOf(endSnapshot(rehearsal));
}
