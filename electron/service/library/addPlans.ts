import type { ScenarioContent } from '../../store/scenarioRecord.ts';
import { openTenantStore } from '../../store/tenantStore.ts';
import { readPlan } from '../readPlan.ts';
import { toContent } from '../scenarios/planFile.ts';

/** Puts plan files into a tenant copy as scenarios. Throws as reading a plan and opening a copy do. */
export async function addPlans(file: string, plans: readonly string[], changedAt: string): Promise<void> {
  const contents: ScenarioContent[] = [];
  for (const plan of plans) contents.push(toContent(await readPlan(plan), plan));
  const store = openTenantStore(file);
  try {
    for (const content of contents) store.scenarios.create(content, changedAt);
  } finally {
    store.close();
  }
}
