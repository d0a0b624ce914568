import { type } from '@orpc/contract';
import * as z from 'zod';
import type { AssignmentError, AssignmentState } from '../model/graph.ts';
import { idSchema, languageSchema, procedure, scopeSchema } from './base.ts';
import type { StepDraftInput } from './scenarios.ts';
import { type Selection, selectionSchema } from './users.ts';

/** Where an assignment comes from: `group` null means direct. */
export interface AssignmentSource {
  readonly group: { readonly id: string; readonly name: string } | null;
}

export interface AssignmentPath extends AssignmentSource {
  readonly state: AssignmentState;
  readonly error: AssignmentError;
  /** Services this path switches off. */
  readonly disabledPlans: readonly string[];
  /** ISO 8601 of the last change, when the copy knows it. */
  readonly updatedAt: string | null;
}

/** One license plan of a user: one unit, however many paths lead to it (F66). */
export interface UserLicenseRow {
  readonly skuId: string;
  readonly name: string;
  /** The state shown for the whole: the gravest of its paths, and whether the plan is held at all. */
  readonly state: AssignmentState;
  readonly held: boolean;
  readonly enabledServices: number;
  readonly services: number;
  readonly paths: readonly AssignmentPath[];
}

/** A service a user has, or that some path of theirs switches off. */
export interface EffectiveService {
  readonly servicePlanId: string;
  readonly name: string;
  readonly on: boolean;
  /** What turns it on: license plan and path. */
  readonly onBy: readonly (AssignmentSource & { readonly skuId: string; readonly plan: string })[];
  /** Set when one source alone turns it on: without it the service would be lost. */
  readonly onlyBy: (AssignmentSource & { readonly skuId: string; readonly plan: string }) | null;
  /** Paths that hold the license plan with this service switched off. */
  readonly offBy: readonly (AssignmentSource & { readonly skuId: string; readonly plan: string })[];
}

export interface UserBlade {
  readonly licenses: readonly UserLicenseRow[];
  readonly services: readonly EffectiveService[];
  readonly usageLocation: string | null;
}

/** Errors of a group's members with the same cause. */
export interface GroupErrorReason {
  readonly error: AssignmentError;
  readonly users: number;
  /** License plans of the group that fail so. */
  readonly licensePlans: readonly { readonly skuId: string; readonly name: string }[];
  /** Pairs that exclude each other: the service of this group, and the one the user has by another path. */
  readonly conflicts: readonly { readonly a: ServiceAt; readonly b: ServiceAt; readonly users: number }[];
  /** Services that lack a base, with what would do. */
  readonly missingBases: readonly {
    readonly service: ServiceAt;
    readonly anyOf: readonly { readonly servicePlanId: string; readonly name: string }[];
    readonly users: number;
  }[];
  readonly sample: readonly { readonly id: string; readonly displayName: string; readonly userPrincipalName: string }[];
  /** Steps that would help, gravest cure last; the reader stages one. */
  readonly remedies: readonly Remedy[];
}

export interface ServiceAt {
  readonly servicePlanId: string;
  readonly name: string;
  /** Where it comes from, when known. */
  readonly from: { readonly plan: string; readonly source: AssignmentSource } | null;
}

export const REMEDY_KINDS = [
  'buySeats',
  'switchOffService',
  'removeOtherDirect',
  'addBase',
  'addBaseDirectly',
  'setUsageLocation',
  'reprocess',
] as const;
export interface Remedy {
  readonly kind: (typeof REMEDY_KINDS)[number];
  readonly drafts: readonly StepDraftInput[];
  /**
   * Names and numbers for the words of the remedy. `buySeats`: plan, count (units); `switchOffService`: service, plan, count (users);
   * `removeOtherDirect`: plan, count; `addBase` (by the group) and `addBaseDirectly` (to the users): service (the base), plan, count; `setUsageLocation`: country (code), count; `reprocess`: count.
   */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface GroupBlade {
  readonly licenses: readonly {
    readonly skuId: string;
    readonly name: string;
    readonly state: 'applied' | 'processing' | 'errors';
    readonly enabledServices: number;
    readonly services: number;
    readonly users: number;
    readonly usersInError: number;
  }[];
  /** `processing`: the copy says so, or not every member has what the group gives and nothing is in error. */
  readonly processing: {
    readonly state: 'applied' | 'processing' | 'errors' | 'none';
    readonly members: number;
    readonly usersInError: number;
    readonly exported: string | null;
  };
  readonly errors: readonly GroupErrorReason[];
}

/** Whose assignments are edited. */
const targetSchema = z.union([
  z.strictObject({ user: idSchema }),
  z.strictObject({ group: idSchema }),
  z.strictObject({ users: selectionSchema }),
]);
export type Target = z.infer<typeof targetSchema>;
export type TargetInput = { user: string } | { group: string } | { users: Selection };

export type Tick = 'on' | 'off' | 'mixed';

/** The form *Update license assignments* as it opens. For a selection, `mixed` where its users differ. */
export interface AssignmentForm {
  /** How many users the target means; for a group its user members. */
  readonly users: number;
  readonly title: string;
  readonly products: readonly FormProduct[];
  /** Some product is both direct and inherited: only the direct one goes when its box is cleared (F69). */
  readonly directAndInherited: boolean;
  /** The usage location every user of the target has; null when they differ or have none. */
  readonly usageLocation: { readonly value: string | null; readonly missing: number };
}

export interface FormProduct {
  readonly skuId: string;
  readonly name: string;
  /** The editable assignment: direct of a user, the group's own of a group. */
  readonly tick: Tick;
  /** Groups the user inherits it from, and which services they turn on; those boxes are locked. Empty for a group. */
  readonly inherited: readonly {
    readonly group: { readonly id: string; readonly name: string };
    readonly users: number;
    readonly enabledPlans: readonly string[];
  }[];
  readonly free: number;
  readonly owned: number;
  readonly forCompany: boolean;
  readonly services: readonly FormService[];
}

export interface FormService {
  readonly servicePlanId: string;
  readonly name: string;
  readonly servicePlanName: string;
  readonly perUser: boolean;
  /** On by the editable assignment. `on` for all services of a product that is not assigned yet. */
  readonly tick: Tick;
  /** Has it on today by any path: one who loses it is warned. */
  readonly onToday: Tick;
}

/** What the boxes say now, and only where they differ from how the form opened. */
export const assignmentDraftSchema = z.strictObject({
  addLicenses: z.array(z.strictObject({ skuId: idSchema, disabledPlans: z.array(idSchema).max(500) })).max(1000),
  removeLicenses: z.array(idSchema).max(1000),
});
export type AssignmentDraft = z.infer<typeof assignmentDraftSchema>;

export const SERVICE_RESULTS = ['kept', 'successor', 'upgraded', 'downgraded', 'gained', 'lost'] as const;
export type ServiceResult = (typeof SERVICE_RESULTS)[number];

/** The effect of a draft by the engine's own rules, as if it passed at once for everybody. */
export interface DraftEffect {
  readonly users: number;
  /** Per family of services; foundation services are marked, and counted in no figure. */
  readonly services: readonly {
    readonly family: string;
    readonly name: string;
    readonly foundation: boolean;
    readonly result: ServiceResult;
    readonly users: number;
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly dataAtRisk: string | null;
  }[];
  readonly units: readonly {
    readonly skuId: string;
    readonly name: string;
    readonly needed: number;
    readonly released: number;
    readonly free: number;
    readonly lacking: number;
  }[];
  readonly conflicts: readonly { readonly a: string; readonly b: string; readonly users: number; readonly blocks: boolean }[];
  readonly missingBases: readonly {
    readonly service: string;
    readonly anyOf: readonly string[];
    readonly users: number;
    readonly blocks: boolean;
  }[];
  /**
   * Other reasons, by code: the call would be refused (F42 to F50, F59, F79), or the usage location of a member forbids a license plan (F110).
   * Units, conflicts and missing bases are above.
   */
  readonly refusals: readonly { readonly code: string; readonly users: number; readonly message: string }[];
  /** Users for whom nothing changes at all. */
  readonly unchanged: number;
}

const of = z.strictObject({ scope: scopeSchema, language: languageSchema });

export const licensesContract = {
  userBlade: procedure.input(of.extend({ userId: idSchema })).output(type<UserBlade>()),
  groupBlade: procedure.input(of.extend({ groupId: idSchema })).output(type<GroupBlade>()),
  form: procedure.input(of.extend({ target: targetSchema })).output(type<AssignmentForm>()),
  effect: procedure.input(of.extend({ target: targetSchema, draft: assignmentDraftSchema })).output(type<DraftEffect>()),
};
