import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { addAll, noUsers, type PreflightContext } from './preflightContext.ts';
import { violationsOf } from './violations.ts';

/**
 * Users whose outcome hangs on rules that are not settled: exclusions of SharePoint plans that Microsoft's texts dispute (F132), which
 * these settings let block (`blocks`) or pass (`passes`), and bases that are only inferred (F217), under `inferredRules` = `warn`.
 */
export function unsettledRules(context: PreflightContext): DetailedFinding[] {
  const blocked = noUsers(context);
  const passed = noUsers(context);
  const inferred = noUsers(context);
  for (const changes of context.changes) {
    const { blocking, warnings } = violationsOf(context, changes);
    const isPassed = changes.kind !== 'callRefused' && changes.kind !== 'licensesFailed';
    if (!isPassed && blocking.exclusions.some((rule) => rule.disputed)) addAll(blocked, changes.users);
    if (isPassed && warnings.exclusions.some((rule) => rule.disputed)) addAll(passed, changes.users);
    if (isPassed && warnings.requirements.length > 0) addAll(inferred, changes.users);
  }
  return [
    ...findingOfUsers(context, 'F132', 'warning', blocked, { about: 'blocks' }),
    ...findingOfUsers(context, 'F132', 'warning', passed, { about: 'passes' }),
    ...findingOfUsers(context, 'F217', 'info', inferred),
  ];
}
