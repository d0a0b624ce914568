import { type } from '@orpc/contract';
import * as z from 'zod';
import type { Finding } from '../model/finding.ts';
import type { PlanStep } from '../model/migrationPlan.ts';
import type { RemedyKind } from '../model/remedy.ts';
import { languageSchema, type Page, procedure, scenarioIdSchema, scopeSchema, tenantIdSchema, windowSchema, work } from './base.ts';
import type { NameTable } from './library.ts';
import type { Scenario } from './scenarios.ts';

/** A finding before a plan becomes real. */
export interface PreflightFinding extends Finding {
  /** Tells it from every other finding, also when the scenario has been edited. */
  readonly key: string;
  /** How many rows `who` has: users, groups, license plans and whatever else it is about. */
  readonly concerned: number;
  /** A step may help. */
  readonly remediable: boolean;
}

export interface PreflightReport {
  /** Gravest first. */
  readonly findings: readonly PreflightFinding[];
  readonly names: PreflightNames;
}

export interface PreflightNames extends NameTable {
  readonly families: Readonly<Record<string, string>>;
}

/** One of those a finding is about. */
export type ConcernedRow =
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly name: string;
      readonly userPrincipalName: string;
      readonly department: string | null;
    }
  | { readonly kind: 'group' | 'licensePlan'; readonly id: string; readonly name: string }
  /** A step by its own id, or by its number from 1. */
  | { readonly kind: 'step'; readonly id: string }
  /** Nothing of the tenant has this id. */
  | { readonly kind: 'unknown'; readonly id: string };

/** A change of the plan that was tried, and makes the finding smaller. Positions are those of the plan as it is. */
export interface RemedyOffer {
  readonly kind: RemedyKind;
  readonly values: Readonly<Record<string, string | number>>;
  readonly edits: readonly OfferedEdit[];
  /** What a preflight with it would find. */
  readonly after: FindingCounts & {
    /** What this finding is about then. */
    readonly count: number;
  };
}

/** Steps to put in before the step at `at`, or in place of it when `replaces`; none then: it goes. */
export interface OfferedEdit {
  readonly at: number;
  readonly replaces: boolean;
  readonly steps: readonly OfferedStep[];
}

export interface OfferedStep {
  /** Names the first of its users only. */
  readonly step: PlanStep;
  /** How many users the step names one by one. */
  readonly namedUsers: number | null;
  /** How many users it leaves out. */
  readonly without: number | null;
}

export interface FindingCounts {
  readonly blocking: number;
  readonly warning: number;
  readonly info: number;
}

export interface RemedyReport {
  readonly before: FindingCounts;
  /** The mildest first. */
  readonly offers: readonly RemedyOffer[];
  readonly names: PreflightNames;
}

/** Somebody has looked at the finding and lets it pass, as long as it is about no more than `count`. */
export interface SuppressedFinding {
  readonly key: string;
  readonly reason: string;
  readonly count: number;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** Whether a scenario fits the tenant copy, which may have been imported anew since the scenario was made. */
export interface Fit {
  /** Export dates, ISO 8601. `madeFor` null: an older version of the program did not note it. */
  readonly madeFor: { readonly exportedAt: string | null } | null;
  readonly now: { readonly exportedAt: string | null };
  /** The copy holds another export than the one the scenario was made for, and nobody has said that this is well. */
  readonly changed: boolean;
  /** Steps that name what is not there any more. */
  readonly steps: readonly MisfitStep[];
  readonly names: PreflightNames;
}

export interface MisfitStep {
  readonly index: number;
  readonly key: number;
  /** How many users are gone, and the first of their ids. */
  readonly users: { readonly count: number; readonly ids: readonly string[] };
  readonly groups: readonly string[];
  readonly licensePlans: readonly string[];
  /** Whether anything of the step is left without them. */
  readonly left: boolean;
}

const findingKeySchema = z.string().min(1).max(300);
const ofScenario = z.strictObject({ tenantId: tenantIdSchema, scenarioId: scenarioIdSchema });
const atRevision = ofScenario.extend({ revision: z.int().min(0) });

/** All scopes name a scenario; a finding that it does not have is `notFound`. */
export const preflightContract = {
  run: procedure.input(z.strictObject({ scope: scopeSchema })).output(work<PreflightReport>()),
  /** Users by name, then everything else by id. */
  who: procedure
    .input(z.strictObject({ scope: scopeSchema, key: findingKeySchema, language: languageSchema, window: windowSchema }))
    .output(type<Page<ConcernedRow>>()),
  /** What can be staged against a finding. Each offer was rehearsed: what does not help is not offered. */
  remedies: procedure.input(z.strictObject({ scope: scopeSchema, key: findingKeySchema })).output(work<RemedyReport>()),
  /** Stages one of the remedies, by its place among the offers. */
  stage: procedure.input(atRevision.extend({ key: findingKeySchema, remedy: z.int().min(0) })).output(type<Scenario>()),
  suppressions: procedure.input(ofScenario).output(type<readonly SuppressedFinding[]>()),
  suppress: procedure
    .input(ofScenario.extend({ key: findingKeySchema, reason: z.string().trim().min(1).max(2000), count: z.int().min(1) }))
    .output(type<readonly SuppressedFinding[]>()),
  unsuppress: procedure.input(ofScenario.extend({ key: findingKeySchema })).output(type<readonly SuppressedFinding[]>()),
  fit: procedure.input(ofScenario).output(type<Fit>()),
  /** From now on the scenario is for the copy as it is: with its steps kept, or without what is not there any more. */
  settleFit: procedure.input(atRevision.extend({ how: z.enum(['keep', 'remove']) })).output(type<Scenario>()),
};
