import type { DetailedFinding } from '../buildFinding.ts';
import type { PreflightContext } from '../preflightContext.ts';
import { type CallStep, withServices } from './brokenCalls.ts';
import { firstStepOf, type Remedy, remedy } from './remedy.ts';

/** F121: services that go off although the new license plan has them stay on in it. */
export function switchOn(context: PreflightContext, finding: DetailedFinding): Remedy[] {
  const families = familiesOf(context, finding, ['lost', 'downgraded']);
  const edits = callsOn(context, finding).flatMap(([index, call]) =>
    withServices(context, index, call, (disabled, _, isOf) =>
      disabled.filter((plan) => ![...families].some((family) => isOf(plan, family))),
    ),
  );
  return remedy('switchOn', edits, { stepNumber: firstStepOf(edits) + 1 });
}

/** F36: services that nobody of the users concerned had stay off in the new license plan. */
export function keepOff(context: PreflightContext, finding: DetailedFinding): Remedy[] {
  const families = familiesOf(context, finding, ['gained']);
  const edits = callsOn(context, finding).flatMap(([index, call]) => {
    const reached = context.changes.filter(
      ({ step, kind }) => step === index && (kind === 'licensesApplied' || kind === 'userLicensesSet'),
    );
    const { families: table } = context.rehearsal;
    const had = new Set(reached.flatMap(({ before }) => table.holdings(before).map(({ family }) => table.ids[family]!)));
    const unwanted = [...families].filter((family) => !had.has(family));
    return withServices(context, index, call, (disabled, own, isOf) => [
      ...disabled,
      ...own.filter((plan) => unwanted.some((family) => isOf(plan, family))),
    ]);
  });
  return remedy('switchOff', edits, { stepNumber: firstStepOf(edits) + 1 });
}

/** Families that these users end with another result in, without what is only plumbing. */
function familiesOf({ paths, rehearsal }: PreflightContext, { who: { users } }: DetailedFinding, results: readonly string[]): Set<string> {
  const concerned = paths.filter((path) => path.users.some((user) => users?.has(user)));
  const changed = concerned.flatMap((path) => path.result.changes.filter(({ result }) => results.includes(result)));
  return new Set(
    changed.filter(({ family }) => !rehearsal.families.isFoundation(family)).map(({ family }) => rehearsal.families.ids[family]!),
  );
}

/** Calls of the plan that gave users of the finding something. */
function callsOn({ plan, changes }: PreflightContext, { who: { users } }: DetailedFinding): [number, CallStep][] {
  return plan.steps.flatMap((step, index): [number, CallStep][] => {
    if (step.kind !== 'assignLicense' || step.addLicenses.length === 0) return [];
    const gives = changes.some(
      (change) =>
        change.step === index &&
        (change.kind === 'licensesApplied' || change.kind === 'userLicensesSet') &&
        change.users.some((user) => users?.has(user)),
    );
    return gives ? [[index, step]] : [];
  });
}
