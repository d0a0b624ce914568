import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { MYTHS } from '../../../scripts/training/myths.ts';
import { openTrainingTenant } from '../../../scripts/training/openTrainingTenant.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { observeMyth } from '../../../shared/engine/training/observeMyth.ts';
import { isFact } from '../../../shared/model/facts.ts';
import { mythSchema } from '../../../shared/model/myth.ts';

const catalog = loadCatalog();
const lessons = MYTHS.map((draw) => draw(catalog.products));
const myths = lessons.map(({ myth }) => mythSchema.parse(myth));
const named = myths.map((myth) => [myth.id, myth] as const);

let snapshot: TenantSnapshot;
beforeAll(async () => {
  const [first] = lessons;
  if (first === undefined) throw new Error('there are no myths');
  expect(new Set(lessons.map(({ tenant }) => tenant.name))).toEqual(new Set(['myths']));
  snapshot = await openTrainingTenant(first.tenant, catalog);
});

describe('the myths', () => {
  it('are at least ten, each under an id of its own', () => {
    expect(myths.length).toBeGreaterThanOrEqual(10);
    expect(new Set(myths.map(({ id }) => id)).size).toBe(myths.length);
  });

  it.each(named)('%s is refuted by its run, and in part borne out where it holds in part', (_id, myth) => {
    const { observations } = observeMyth({ myth, snapshot, catalog });
    const refuted = observations.filter(({ claimed, found }) => claimed !== found);
    expect(refuted, 'observations that speak against the claim').not.toEqual([]);
    if (myth.verdict === 'partly') expect(refuted.length, 'observations that bear it out').toBeLessThan(observations.length);
    // A question about nobody says nothing.
    for (const { id, result } of observations) expect(result.of, id).not.toBe(0);
  });

  it.each(named)('%s cites facts that the program knows', (_id, myth) => {
    expect(myth.facts.filter((fact) => !isFact(fact))).toEqual([]);
  });
});
