import { type } from '@orpc/contract';
import * as z from 'zod';
import { type DirectVerdict, LEFTOVER_REASONS, type LeftoverReason } from '../model/directLicenses.ts';
import type { AssignmentError, AssignmentState } from '../model/graph.ts';
import { userSelectorSchema } from '../model/migrationPlan.ts';
import { idSchema, type Page, procedure, tenantIdSchema, windowSchema, work } from './base.ts';
import type { RuleFault } from './groups.ts';

/** Questions of the wizards that bring licenses by way of groups; all about the tenant as imported. */

const license = z.strictObject({ skuId: idSchema, disabledPlans: z.array(idSchema).max(500).default([]) });

// ── From direct licenses to groups ──────────────────────────────────────────────────────────────────────────────────

/** How groups are proposed: one for each combination of licenses that people have, or building blocks of which people get several. */
export const GROUP_SOLUTIONS = ['combinations', 'blocks'] as const;
export type GroupSolutionKind = (typeof GROUP_SOLUTIONS)[number];

const miningShape = {
  /** Groups with fewer members are not proposed. */
  minimumUsers: z.int().min(1).max(1_000_000).default(5),
  /** F62: Microsoft advises against it. */
  includeGuests: z.boolean().default(false),
};

/** What the reader has made of a proposed group. */
const groupChoiceSchema = z.strictObject({
  skip: z.boolean().optional(),
  name: z.string().max(256).optional(),
  existing: idSchema.optional(),
  byRule: z.boolean().optional(),
});
export type GroupChoiceAnswer = z.infer<typeof groupChoiceSchema>;

/** A script or system that gives direct licenses today (F153, step 1). */
const automationAnswerSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  users: userSelectorSchema,
  licenses: z.array(license).min(1).max(100),
  everySeconds: z.int().min(60).max(604_800),
});
export type AutomationAnswer = z.infer<typeof automationAnswerSchema>;

export const directToGroupsAnswersSchema = z.object({
  ...miningShape,
  /** null: nothing assigns licenses by itself. */
  automation: automationAnswerSchema.nullable(),
  retire: z.enum(['beforeRemoval', 'afterRemoval']).default('beforeRemoval'),
  solution: z.enum(GROUP_SOLUTIONS),
  /** By key of the proposed group. */
  groups: z.record(z.string().max(100), groupChoiceSchema).default({}),
  pilotUsers: z.int().min(0).max(100_000).default(10),
  waves: z.int().min(1).max(20).default(2),
  pauseSeconds: z.int().min(0).max(86_400).default(3600),
});
export type DirectToGroupsAnswers = z.infer<typeof directToGroupsAnswersSchema>;

export const GROUP_CAUTIONS = ['dynamic', 'synchronized', 'roleAssignable'] as const;
export interface ProposedLicense {
  readonly skuId: string;
  readonly name: string;
  readonly disabledPlans: readonly string[];
  /** Names of those. */
  readonly off: readonly string[];
  /** Services that a user can have switched on and off. */
  readonly services: number;
}

export interface ProposedGroupRow {
  readonly key: string;
  readonly suggestedName: string;
  readonly users: number;
  readonly licenses: readonly ProposedLicense[];
  /** Groups of the tenant that could take its part, the best first. */
  readonly fitting: readonly {
    readonly id: string;
    readonly name: string;
    /** Gives exactly these licenses already; else none, and its members are nearly the same. */
    readonly isLicensed: boolean;
    readonly toAdd: number;
    readonly others: number;
    readonly cautions: readonly (typeof GROUP_CAUTIONS)[number][];
  }[];
  /** A membership rule that takes exactly these users. */
  readonly rule: { readonly attribute: string; readonly rule: string } | null;
}

export interface MiningAnswer {
  /** Users with a license of their own. */
  readonly directUsers: number;
  /** Their groups give them everything already. */
  readonly inheritedUsers: number;
  readonly fewest: GroupSolutionKind;
  readonly solutions: Readonly<
    Record<
      GroupSolutionKind,
      {
        readonly groups: readonly ProposedGroupRow[];
        readonly leftovers: readonly { readonly reason: LeftoverReason; readonly users: number }[];
        readonly coveredUsers: number;
        readonly provenFewest: boolean;
      }
    >
  >;
}

export interface PersonRow {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

/** Which users a list shows: of a proposed group, left over for a reason, or covered already. */
const minedPeopleSchema = z.union([
  z.strictObject({ group: z.string().max(100), solution: z.enum(GROUP_SOLUTIONS) }),
  z.strictObject({ leftover: z.enum(LEFTOVER_REASONS), solution: z.enum(GROUP_SOLUTIONS) }),
  z.strictObject({ inherited: z.literal(true) }),
]);
export type MinedPeople = z.infer<typeof minedPeopleSchema>;

/** Users whose direct license of one plan compares alike with what all their groups give (F152, F160). */
export interface DirectCheckRow {
  readonly skuId: string;
  readonly name: string;
  readonly verdict: DirectVerdict;
  readonly users: number;
  readonly groups: readonly string[];
  /** Services that would go with the direct license. */
  readonly lost: readonly string[];
  /** Services that the groups turn on and the direct license does not. */
  readonly more: readonly string[];
  /** The first of them. */
  readonly people: readonly PersonRow[];
}

/** What one user has at a moment, as the licenses page of a user shows it. */
export interface PictureRow {
  readonly plan: string;
  readonly paths: readonly { readonly group: string | null; readonly state: AssignmentState; readonly error: AssignmentError }[];
  readonly servicesOn: number;
  readonly services: number;
}

export const PICTURE_MOMENTS = ['before', 'both', 'after'] as const;
export type PictureMoment = (typeof PICTURE_MOMENTS)[number];

export interface DirectCheck {
  /** Gravest first. */
  readonly rows: readonly DirectCheckRow[];
  /** Users with a direct license at the moment of the check, and how many of them lose nothing when all that is safe is removed. */
  readonly users: number;
  readonly safeUsers: number;
  /** Seconds from the start to the moment of the check. */
  readonly atSeconds: number;
  readonly refusedCalls: number;
  /** Users with a direct license when all steps are done, with the automation retired before the removal and after it; null without one. */
  readonly directAtEnd: { readonly beforeRemoval: number; readonly afterRemoval: number } | null;
  /** One user for each way the check can turn out, at three moments of the rehearsal. */
  readonly examples: readonly {
    readonly person: PersonRow;
    readonly verdict: DirectVerdict;
    readonly moments: Readonly<Record<PictureMoment, readonly PictureRow[]>>;
  }[];
}

// ── New accounts ────────────────────────────────────────────────────────────────────────────────────────────────────

/** A group that exists, or the name of one to be made. */
const groupOrNameSchema = z.union([z.strictObject({ id: idSchema }), z.strictObject({ name: z.string().trim().min(1).max(256) })]);

export const newAccountsAnswersSchema = z.object({
  /** Accounts without a license that are enabled and no guests; or whom the reader says. */
  users: z.union([z.literal('unlicensed'), userSelectorSchema]),
  location: z.string().regex(/^[A-Z]{2}$/),
  /** Where the location of synchronized accounts is written (F13). */
  syncedLocation: z.enum(['cloud', 'onPremises']).default('cloud'),
  way: z.enum(['direct', 'group']),
  license,
  group: groupOrNameSchema.optional(),
});
export type NewAccountsAnswers = z.infer<typeof newAccountsAnswersSchema>;
/** On the way. */
const newAccountsSoFarSchema = newAccountsAnswersSchema.partial();
export type NewAccountsSoFar = z.infer<typeof newAccountsSoFarSchema>;

/** What becomes of an account; the gravest that applies. */
export const ACCOUNT_FATES = ['conflict', 'missingBase', 'prohibited', 'noUnit', 'already', 'licensed'] as const;
export type AccountFate = (typeof ACCOUNT_FATES)[number];

export interface NewAccountsAnswer {
  readonly users: number;
  /** Without a usage location of their own, and how many of those are synchronized from on-premises. */
  readonly withoutLocation: number;
  readonly syncedWithoutLocation: number;
  readonly guests: number;
  readonly disabled: number;
  /** The tenant's country. */
  readonly country: string | null;
  /** null until a license plan is chosen. */
  readonly effect: {
    readonly free: number;
    readonly needed: number;
    readonly fates: readonly { readonly fate: AccountFate; readonly users: number; readonly people: readonly PersonRow[] }[];
  } | null;
}

// ── A group's membership ────────────────────────────────────────────────────────────────────────────────────────────

export const changeMembershipAnswersSchema = z.object({
  group: idSchema,
  change: z.enum(['rule', 'toDynamic', 'toAssigned']),
  rule: z.string().max(10_000).default(''),
  /** A new group takes over, so that nobody goes without in between. */
  throughNewGroup: z.boolean().default(false),
  newGroupName: z.string().trim().max(256).default(''),
});
export type ChangeMembershipAnswers = z.infer<typeof changeMembershipAnswersSchema>;

export interface MembershipEffect {
  /** Why the rule cannot be read, and where (F194); figures are those of the group as it is then. */
  readonly fault: { readonly reason: RuleFault; readonly position: number } | null;
  readonly members: number;
  readonly membersAfter: number;
  readonly joining: number;
  readonly leaving: number;
  /** Paused rules move nobody (F196). */
  readonly paused: boolean;
  readonly licenses: readonly string[];
  /** Services that people who leave would lose, most users first, and how many lose any. */
  readonly lost: readonly { readonly service: string; readonly users: number }[];
  readonly losers: number;
  /** License plans that people who join would need a unit of. */
  readonly units: readonly { readonly name: string; readonly needed: number; readonly free: number }[];
  /** How long everybody is out of the group when it becomes dynamic (F100). */
  readonly emptySeconds: number;
}

const mining = z.strictObject({ tenantId: tenantIdSchema, ...miningShape });
const membership = z.strictObject({ tenantId: tenantIdSchema, groupId: idSchema, rule: z.string().max(10_000) });

export const groupLicensingContract = {
  mine: procedure.input(mining).output(type<MiningAnswer>()),
  people: procedure.input(mining.extend({ of: minedPeopleSchema, window: windowSchema })).output(type<Page<PersonRow>>()),
  /** Rehearses the answers so far to the moment before direct licenses go, and compares. */
  checkDirect: procedure
    .input(z.strictObject({ tenantId: tenantIdSchema, answers: directToGroupsAnswersSchema }))
    .output(work<DirectCheck>()),
  newAccounts: procedure
    .input(z.strictObject({ tenantId: tenantIdSchema, answers: newAccountsSoFarSchema }))
    .output(type<NewAccountsAnswer>()),
  membershipEffect: procedure.input(membership).output(type<MembershipEffect>()),
  membershipPeople: procedure
    .input(membership.extend({ which: z.enum(['joining', 'leaving']), window: windowSchema }))
    .output(type<Page<PersonRow>>()),
};
