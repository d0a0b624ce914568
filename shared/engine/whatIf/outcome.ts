import type { AssignmentError, GroupId, ServicePlanId, SkuId } from '../../model/graph.ts';
import type { Reason } from '../../model/resultSummary.ts';
import type { SourceFate } from '../../model/sourceFate.ts';
import type { FamilyResult } from '../compare/continuity.ts';
import type { EventKind } from '../rehearsal/eventLog.ts';

/** Where a service comes from: a license plan, directly (null) or through a group. */
export interface ServiceSource {
  readonly skuId: SkuId;
  readonly groupId: GroupId | null;
}

export interface FatedSource extends ServiceSource {
  readonly fate: SourceFate;
  readonly error: AssignmentError;
}

/** A moment at which a service went, came, or became another of its family. */
export interface FamilyTurn {
  readonly what: 'went' | 'came' | 'changed';
  /** Seconds from the start. */
  readonly at: number;
  readonly kind: EventKind;
  /** What had set it off, as far back as there is a cause that says something: a member removed, licenses of a group set. */
  readonly because: EventKind | null;
  /** Zero-based index of the plan step; null for what no step set off. */
  readonly step: number | null;
  readonly groupId: GroupId | null;
}

export interface FamilyOutcome {
  readonly family: string;
  readonly foundation: boolean;
  readonly result: FamilyResult;
  readonly from: ServicePlanId | null;
  readonly to: ServicePlanId | null;
  /** In seconds from the start. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  /** Every source that turns it on before or after. */
  readonly sources: readonly FatedSource[];
  readonly turns: readonly FamilyTurn[];
}

export interface UserOutcome {
  readonly deleted: boolean;
  readonly elapsedSeconds: number;
  /** Ascending by family; kept ones too. */
  readonly families: readonly FamilyOutcome[];
  readonly before: readonly HeldSource[];
  readonly after: readonly HeldSource[];
  readonly errors: readonly EndError[];
  /** Calls on the user that would be refused, and calls on groups the user is in. */
  readonly refusals: readonly { readonly step: number; readonly target: string; readonly reasons: readonly Reason[] }[];
}

export interface HeldSource extends ServiceSource {
  readonly held: boolean;
}

/** A service and where it comes from; null where that is not known. */
export interface SourcedService {
  readonly servicePlanId: ServicePlanId;
  readonly source: ServiceSource | null;
}

/** What a group wants for the user at the end and does not get, and what the rules say about it. */
export interface EndError {
  readonly groupId: GroupId;
  readonly error: AssignmentError;
  /** License plans of the group that fail for this reason. */
  readonly skuIds: readonly SkuId[];
  /** Not so at the start. */
  readonly isNew: boolean;
  /** The group gives it no longer, and it cannot be taken away (F95). */
  readonly isLeftover: boolean;
  readonly conflicts: readonly { readonly own: SourcedService; readonly other: SourcedService }[];
  readonly missingBases: readonly { readonly service: SourcedService; readonly anyOf: readonly ServicePlanId[] }[];
  /** License plans without a free unit. */
  readonly lacking: readonly SkuId[];
  /** License plans with the services that the usage location forbids. */
  readonly prohibited: readonly { readonly skuId: SkuId; readonly plans: readonly ServicePlanId[] }[];
}
