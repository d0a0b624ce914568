import type { Fit, MisfitStep } from '../../../shared/contract/preflight.ts';
import {
  type KnownReferences,
  knownReferences,
  missingReferences,
  withoutUnknown,
} from '../../../shared/engine/preflight/remedies/references.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import type { ScenarioBase } from '../../store/scenarioBases.ts';
import type { ScenarioRecord } from '../../store/scenarioRecord.ts';
import type { Revised } from '../scenarios/reviseScenario.ts';
import type { TenantView } from '../session/tenantView.ts';
import { namesOf } from './findingNames.ts';

/** A scenario, the tenant it was made for, and the one the file holds now. */
export interface FitParts {
  readonly record: ScenarioRecord;
  readonly steps: readonly PlanStep[];
  readonly base: ScenarioBase | undefined;
  readonly present: ScenarioBase;
}

/** Users of a step that are told by id. */
const TOLD_USERS = 5;

export function toFit({ record, steps, base, present }: FitParts, view: TenantView): Fit {
  const known = knownBy(view, steps);
  const misfits = steps.flatMap((step, index): MisfitStep[] => {
    const { users, groups, licensePlans } = missingReferences(step, known);
    if (users.length + groups.length + licensePlans.length === 0) return [];
    const left = withoutUnknown(step, known) !== null;
    const told = { count: users.length, ids: users.slice(0, TOLD_USERS) };
    return [{ index, key: record.stepKeys[index] ?? 0, users: told, groups, licensePlans, left }];
  });
  const mentioned = misfits.flatMap(({ users, groups, licensePlans }) => [...users.ids, ...groups, ...licensePlans]);
  return {
    madeFor: base === undefined ? null : { exportedAt: base.exportedAt },
    now: { exportedAt: present.exportedAt },
    changed: base === undefined ? misfits.length > 0 : base.fingerprint !== present.fingerprint,
    steps: misfits,
    names: namesOf(mentioned, { snapshot: view.snapshot, catalog: view.catalog, plan: { steps } }),
  };
}

/** The scenario without what is not there any more, as one edit. */
export function withoutMissing(record: ScenarioRecord, steps: readonly PlanStep[], view: TenantView): Revised | null {
  const known = knownBy(view, steps);
  const left = steps.flatMap((step, index): (number | PlanStep)[] => {
    const kept = withoutUnknown(step, known);
    const key = record.stepKeys[index];
    return kept === null ? [] : [kept === step && key !== undefined ? key : kept];
  });
  const changed = steps.length - left.filter((step) => typeof step === 'number').length;
  if (changed === 0) return null;
  const { name, note, startAt, settings, automations } = record;
  return { note: { kind: 'replace', steps: changed }, content: { name, note, startAt, settings, automations, steps: left } };
}

function knownBy(view: TenantView, steps: readonly PlanStep[]): KnownReferences {
  const known = knownReferences({ steps }, view.snapshot, view.tables);
  return { ...known, user: (id) => view.findUser(id) >= 0 };
}
