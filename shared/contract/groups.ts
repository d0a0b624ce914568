import { type } from '@orpc/contract';
import * as z from 'zod';
import type { Group } from '../model/graph.ts';
import { idSchema, languageSchema, type Page, procedure, scopeSchema, windowSchema } from './base.ts';

export const GROUP_COLUMNS = ['displayName', 'kind', 'members', 'licenses', 'errors'] as const;

/** What decides who is a member: people, a rule, or the directory on-premises. */
export const GROUP_KINDS = ['assigned', 'dynamic', 'synchronized'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Why a membership rule cannot be read (F194); `unsupported` is what the service may know and this model does not evaluate. */
const RULE_FAULTS = ['unknownAttribute', 'operatorNotAllowed', 'syntax', 'tooLong', 'unsupported'] as const;
export type RuleFault = (typeof RULE_FAULTS)[number];

export const groupFilterSchema = z.strictObject({
  search: z.string().max(200).optional(),
  kind: z.array(z.enum(GROUP_KINDS)).max(20).optional(),
  licensed: z.boolean().optional(),
  inError: z.boolean().optional(),
  licensePlan: idSchema.optional(),
});
export type GroupFilter = z.infer<typeof groupFilterSchema>;

export interface GroupRow {
  readonly id: string;
  readonly displayName: string;
  readonly kind: GroupKind;
  readonly microsoft365: boolean;
  readonly members: number;
  /** Members that are not users: nested groups, devices and others, which never inherit (F60, F61). */
  readonly otherMembers: number;
  readonly licenses: readonly { readonly skuId: string; readonly name: string }[];
  /** Users with an assignment of this group in error. */
  readonly usersInError: number;
}

export interface GroupDetail {
  readonly row: GroupRow;
  readonly record: Group;
  /** The rule as it was written, and how many users it takes; null for a group without a rule, `fault` when it cannot be read. */
  readonly rule: {
    readonly text: string;
    readonly matching: number | null;
    readonly joining: number | null;
    readonly leaving: number | null;
    readonly paused: boolean;
    readonly fault: RuleFault | null;
  } | null;
  readonly nested: readonly { readonly id: string; readonly name: string | null; readonly type: string; readonly users: number | null }[];
  readonly exists: boolean;
}

export const groupsContract = {
  list: procedure
    .input(
      z.strictObject({
        scope: scopeSchema,
        query: z.strictObject({
          filter: groupFilterSchema.default({}),
          sort: z
            .strictObject({ column: z.enum(GROUP_COLUMNS), descending: z.boolean().default(false) })
            .default({ column: 'displayName', descending: false }),
          language: languageSchema,
        }),
        window: windowSchema,
      }),
    )
    .output(type<Page<GroupRow>>()),
  get: procedure.input(z.strictObject({ scope: scopeSchema, groupId: idSchema, language: languageSchema })).output(type<GroupDetail>()),
};
