import * as z from 'zod';
import type { AssignmentError } from '../model/graph.ts';
import type { PlanStep } from '../model/migrationPlan.ts';
import type { SourceFate } from '../model/sourceFate.ts';
import { idSchema, languageSchema, procedure, scopeSchema, work } from './base.ts';
import type { NameTable } from './library.ts';
import type { AssignmentSource, ServiceAt } from './licenses.ts';

/** One license plan may come, one may go; both at once is a swap. With `keepServices`, services that are off stay off under their successors. */
const licenseChange = {
  add: idSchema.nullable(),
  remove: idSchema.nullable(),
  keepServices: z.boolean().default(true),
};

/** What is imagined to happen. */
export const whatIfChangeSchema = z.discriminatedUnion('kind', [
  /** The scenario that the scope names, played to its end. */
  z.strictObject({ kind: z.literal('scenario') }),
  z.strictObject({ kind: z.literal('licenses'), ...licenseChange }),
  z.strictObject({ kind: z.literal('joinGroup'), group: idSchema }),
  z.strictObject({ kind: z.literal('leaveGroup'), group: idSchema }),
  z.strictObject({ kind: z.literal('groupLicenses'), group: idSchema, ...licenseChange }),
  /** And the user processed again, as nothing else would do it (F37). */
  z.strictObject({ kind: z.literal('usageLocation'), country: z.string().regex(/^[A-Z]{2}$/) }),
  z.strictObject({ kind: z.literal('delete') }),
]);
export type WhatIfChange = z.infer<typeof whatIfChangeSchema>;
export type WhatIfChangeInput = z.input<typeof whatIfChangeSchema>;

/** As along a way: with gaps and dips. */
export const WAY_RESULTS = ['lost', 'downgraded', 'gap', 'dip', 'gained', 'upgraded', 'successor', 'kept'] as const;
export type WayResult = (typeof WAY_RESULTS)[number];

export interface WhatIfSource extends AssignmentSource {
  readonly skuId: string;
  readonly plan: string;
  readonly fate: SourceFate;
  readonly error: AssignmentError;
}

/** By what a service went, came or changed. */
export const TURN_EVENTS = ['userLicensesSet', 'licensesApplied', 'licensesFailed', 'userDeleted', 'other'] as const;
/** What had a group processed. */
export const TURN_REASONS = [
  'groupLicensesSet',
  'memberAdded',
  'memberRemoved',
  'membershipRuleEvaluated',
  'membershipRuleSet',
  'onPremisesChangeSynchronized',
  'reprocessRequested',
  'seatsSet',
  'groupDeleted',
] as const;

export interface WhatIfTurn {
  readonly what: 'went' | 'came' | 'changed';
  /** Seconds from the start. */
  readonly at: number;
  readonly event: (typeof TURN_EVENTS)[number];
  readonly because: (typeof TURN_REASONS)[number] | null;
  /** Zero-based; null for what no step set off. */
  readonly step: number | null;
  readonly group: { readonly id: string; readonly name: string } | null;
}

export interface WhatIfService {
  readonly family: string;
  readonly name: string;
  readonly foundation: boolean;
  readonly result: WayResult;
  readonly from: string | null;
  readonly to: string | null;
  /** Seconds without it, each time it was interrupted; `from` counts from the start. */
  readonly gaps: readonly { readonly from: number; readonly seconds: number }[];
  readonly sources: readonly WhatIfSource[];
  readonly turns: readonly WhatIfTurn[];
  /** What hangs on it where it is lost. */
  readonly dataAtRisk: string | null;
}

/** What a group wants for the user in the end, and does not get. */
export interface WhatIfError {
  readonly group: { readonly id: string; readonly name: string };
  readonly error: AssignmentError;
  readonly plans: readonly string[];
  readonly isNew: boolean;
  /** The group gives it no longer, and it cannot be taken away. */
  readonly isLeftover: boolean;
  readonly conflicts: readonly { readonly a: ServiceAt; readonly b: ServiceAt }[];
  readonly missingBases: readonly { readonly service: ServiceAt; readonly anyOf: readonly string[] }[];
  readonly lacking: readonly string[];
  readonly prohibited: readonly { readonly plan: string; readonly services: readonly string[] }[];
}

export interface WhatIfAnswer {
  readonly user: { readonly id: string; readonly displayName: string; readonly userPrincipalName: string };
  readonly deleted: boolean;
  readonly elapsedSeconds: number;
  /** In the order in which they are told. */
  readonly services: readonly WhatIfService[];
  readonly licensePlans: readonly {
    readonly skuId: string;
    readonly name: string;
    /** Paths by which it is held. */
    readonly before: readonly AssignmentSource[];
    readonly after: readonly AssignmentSource[];
  }[];
  readonly errors: readonly WhatIfError[];
  /** Calls that would be refused, with the service's words about each reason. */
  readonly refusals: readonly { readonly step: number; readonly reasons: readonly { readonly code: string; readonly message: string }[] }[];
  /** License plans of which units move; `users`: how many of the group share in it, 1 for the user alone. */
  readonly units: readonly {
    readonly skuId: string;
    readonly name: string;
    readonly users: number;
    readonly needed: number;
    readonly released: number;
    readonly free: number;
    readonly lacking: number;
  }[];
  /** What would be added to the scenario; empty where the scenario itself was asked about. */
  readonly steps: readonly PlanStep[];
  /** Of everything the steps mention. */
  readonly names: NameTable;
}

export const whatIfContract = {
  /** A scenario is played through; everything else is answered in milliseconds. */
  ask: procedure
    .input(z.strictObject({ scope: scopeSchema, userId: idSchema, change: whatIfChangeSchema, language: languageSchema }))
    .output(work<WhatIfAnswer>()),
};
