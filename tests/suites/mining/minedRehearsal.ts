import { buildTenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import type { SolutionKind } from '../../../shared/engine/mining/groupSolutions.ts';
import { type MinedGroups, type MiningOptions, mineGroups } from '../../../shared/engine/mining/mineGroups.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import type { RehearsalState } from '../../../shared/engine/rehearsal/rehearsalState.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { directToGroupsSteps, type RemovalChoice } from '../../../shared/engine/wizards/directToGroups.ts';
import type { GroupChoice } from '../../../shared/engine/wizards/licenseGroups.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { type RehearsalSettings, rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { plan } from '../../support/planBuilder.ts';

export const AT_ONCE: RemovalChoice = { pilotUsers: 1, waves: 2, pauseSeconds: 60 };

export interface Mined {
  readonly state: RehearsalState;
  readonly mined: MinedGroups;
  readonly catalog: CatalogBundle;
}

export function mine(
  snapshot: TenantSnapshot,
  catalog: CatalogBundle,
  options: Partial<MiningOptions> = {},
  settings: RehearsalSettings = rehearsalSettingsSchema.parse({}),
): Mined {
  const { state } = buildTenantAtRest(snapshot, catalog, settings);
  return { state, mined: mineGroups(state, { minimumUsers: 1, includeGuests: true, ...options }), catalog };
}

/** The whole migration, by the engine. */
export function applyGroups(
  { state, mined, catalog }: Mined,
  solution: SolutionKind,
  choices: Readonly<Record<string, GroupChoice>> = {},
): Rehearsal {
  const planned = directToGroupsSteps({ state, mined, solution, choices, automation: null, removal: AT_ONCE });
  return rehearse({
    snapshot: state.snapshot,
    catalog,
    plan: plan(
      planned.map(({ step }) => step),
      { ...state.settings, horizonSeconds: 604_800 },
    ),
  });
}

/** Licenses of each proposed group in words: `e3-sway + visio`. */
export function wordsOf({ mined }: Mined, solution: SolutionKind): string[] {
  const { licenses } = mined.users;
  return mined.solutions[solution].groups.map((group) => {
    const own = group.licenses.map((license) => {
      const { skuId, disabledPlans } = licenses.toAssigned(license);
      return [skuId, ...disabledPlans].join('-');
    });
    return `${own.join(' + ')}: ${group.users}`;
  });
}
