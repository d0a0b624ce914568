import { type } from '@orpc/contract';
import * as z from 'zod';
import type { Succession, SwitchReason } from '../model/succession.ts';
import { changePlansAnswersSchema, moveBetweenGroupsAnswersSchema, retirePlanAnswersSchema } from '../model/wizardAnswers.ts';
import { languageSchema, type Page, procedure, tenantIdSchema, windowSchema } from './base.ts';
import { type DraftEffect, SERVICE_RESULTS } from './licenses.ts';

/** Some users: how many, and the first by name. */
export interface PeopleMeant {
  readonly users: number;
  readonly sample: readonly { readonly id: string; readonly displayName: string; readonly userPrincipalName: string }[];
}

/** One license plan followed by another, service by service, over all users concerned (F121). */
export interface SuccessionTable {
  /** Of the old license plan: gravest fate first, then by name. */
  readonly services: readonly {
    readonly servicePlanId: string;
    readonly name: string;
    readonly perUser: boolean;
    /** Plumbing and ended services, whose loss harms nobody. */
    readonly foundation: boolean;
    readonly usersOn: number;
    readonly succession: Succession;
    readonly successors: readonly string[];
  }[];
  /** Of the new license plan, by name. */
  readonly arriving: readonly {
    readonly servicePlanId: string;
    readonly name: string;
    readonly perUser: boolean;
    /** Users who get it switched on, and for how many that follows from the old license plan. */
    readonly usersOn: number;
    readonly usersProposed: number;
    /** Users who have what it does switched on today. */
    readonly usersInUse: number;
    readonly reason: SwitchReason;
    readonly predecessors: readonly string[];
  }[];
}

/** What can be known of a change of license plans before any step is written. */
export interface ChangePlansSurvey extends SuccessionTable {
  /** Users meant, or members of the group; and how many of them hold the old license plan by the path that is changed. */
  readonly users: number;
  readonly changing: number;
  /** Different sets of services to switch off: each gets a step of its own. */
  readonly sets: number;
  /**
   * Members of the group who hold the old license plan directly as well: `safe` lose nothing without it, `more` lose `services`. Null where
   * users are changed.
   */
  readonly leftovers: { readonly safe: PeopleMeant; readonly more: PeopleMeant; readonly services: readonly string[] } | null;
  /** Users who inherit the old license plan from a group as well, which no direct change takes away. */
  readonly inheriting: PeopleMeant;
  readonly effect: DraftEffect;
}

/** Why a user would not end as expected: Microsoft's script of 2018 refuses all but `blocked` (F126), which would stay in error (F120). */
export const MOVE_REFUSALS = ['notInherited', 'direct', 'otherGroup', 'targetHeld', 'targetInError', 'blocked'] as const;

export interface MoveSurvey {
  readonly members: number;
  /** Of the members: those who move, and those of them in the pilot. */
  readonly movers: number;
  readonly pilots: number;
  /** With the pilot. */
  readonly waves: number;
  readonly refusals: readonly { readonly refusal: (typeof MOVE_REFUSALS)[number]; readonly people: PeopleMeant }[];
  /** Services, one of each group, that exclude each other: the new license plan waits until the user has left the old group (F125). */
  readonly conflicts: readonly { readonly a: string; readonly b: string }[];
  readonly synchronized: { readonly from: boolean; readonly to: boolean };
  /** Of a group that is yet to be made; null for one that exists. */
  readonly succession: SuccessionTable | null;
  readonly effect: DraftEffect;
}

/** Who has a license plan and by which path, and what would become of them. */
export interface RetirePlanSurvey {
  readonly name: string;
  readonly owned: number;
  readonly directOnly: PeopleMeant;
  readonly inheritedOnly: PeopleMeant;
  readonly both: PeopleMeant;
  readonly inError: PeopleMeant;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly members: number }[];
  /** Null without a replacement. */
  readonly succession: SuccessionTable | null;
  readonly effect: DraftEffect;
}

/** Which of the users of an effect: those for whom a family of services comes to this result. */
const affectedSchema = z.strictObject({
  tenantId: tenantIdSchema,
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('changePlans'), answers: changePlansAnswersSchema }),
    z.strictObject({ kind: z.literal('moveBetweenGroups'), answers: moveBetweenGroupsAnswersSchema }),
    z.strictObject({ kind: z.literal('retirePlan'), answers: retirePlanAnswersSchema }),
  ]),
  family: z.string().max(200),
  result: z.enum(SERVICE_RESULTS),
  window: windowSchema,
  language: languageSchema,
});
export type AffectedQuery = z.output<typeof affectedSchema>;
export type SurveyedChange = z.input<typeof affectedSchema>['of'];

function survey<Answers extends z.ZodType>(answers: Answers) {
  return z.strictObject({ tenantId: tenantIdSchema, answers, language: languageSchema });
}

/** All are about the tenant as imported, and throw `notFound` for what is not there. */
export const wizardSurveysContract = {
  changePlans: procedure.input(survey(changePlansAnswersSchema)).output(type<ChangePlansSurvey>()),
  moveBetweenGroups: procedure.input(survey(moveBetweenGroupsAnswersSchema)).output(type<MoveSurvey>()),
  retirePlan: procedure.input(survey(retirePlanAnswersSchema)).output(type<RetirePlanSurvey>()),
  /** By name. */
  affected: procedure.input(affectedSchema).output(type<Page<PeopleMeant['sample'][number]>>()),
};
