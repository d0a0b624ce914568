import { preflight } from '../../../shared/engine/preflight/preflight.ts';
import type { CatalogBundle, DataAtRisk } from '../../../shared/model/catalog.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Group } from '../../../shared/model/graph.ts';
import type { RehearsalSettings } from '../../../shared/model/settings.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import type { TenantBuilder } from '../../support/tenantBuilder.ts';

export interface CheckOptions {
  readonly catalog?: CatalogBundle;
  readonly settings?: Partial<RehearsalSettings>;
}

/** The findings of a plan, as a question: by code, and by what they are about. */
export class Checked {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    this.findings = findings;
  }

  /** `about` null asks for the finding without one. */
  find(code: string, about: string | null = null): Finding | undefined {
    return this.findings.find((finding) => finding.code === code && (finding.about ?? null) === about);
  }

  /** `severity count examples`, or null where there is no such finding. */
  line(code: string, about: string | null = null): string | null {
    const finding = this.find(code, about);
    return finding === undefined ? null : `${finding.severity} ${finding.count} ${finding.examples.join()}`;
  }
}

export function check(tenant: TenantBuilder, steps: readonly StepInput[], { catalog = catalogOf(), settings }: CheckOptions = {}): Checked {
  return new Checked(preflight({ snapshot: tenant.snapshot(), plan: plan(steps, settings), catalog }));
}

export const wait: StepInput = { kind: 'waitForProcessing' };

export function onGroup(
  group: string,
  add: readonly (string | { skuId: string; disabledPlans: string[] })[],
  remove: readonly string[] = [],
): StepInput {
  return { kind: 'assignLicense', target: { group }, addLicenses: licenses(add), removeLicenses: [...remove] };
}

export function onUsers(
  ids: readonly string[],
  add: readonly (string | { skuId: string; disabledPlans: string[] })[],
  remove: readonly string[] = [],
): StepInput {
  return { kind: 'assignLicense', target: { users: { ids: [...ids] } }, addLicenses: licenses(add), removeLicenses: [...remove] };
}

function licenses(list: readonly (string | { skuId: string; disabledPlans: string[] })[]) {
  return list.map((license) => (typeof license === 'string' ? { skuId: license } : license));
}

/** Changes a group of the tenant in a way the builder has no word for. */
export function changeGroup(tenant: TenantBuilder, id: string, changes: Partial<Group>): TenantBuilder {
  const at = tenant.groups.findIndex((group) => group.id === id);
  tenant.groups[at] = { ...tenant.groups[at]!, ...changes };
  return tenant;
}

/** The same families, with something at risk in each of these. */
export function atRisk(catalog: CatalogBundle, risks: Readonly<Record<string, DataAtRisk>>): CatalogBundle {
  const families = catalog.families.families.map((family) => ({
    ...family,
    members: family.members.map((member) => ({ ...member, dataAtRisk: risks[family.id] ?? 'none' })),
  }));
  return { ...catalog, families: { ...catalog.families, families } };
}
