import { type } from '@orpc/contract';
import * as z from 'zod';
import { ASSIGNMENT_ERRORS, type AttributeValue } from '../model/graph.ts';
import { idSchema, languageSchema, type Page, procedure, scopeSchema, windowSchema } from './base.ts';

export const USER_COLUMNS = [
  'displayName',
  'userPrincipalName',
  'department',
  'jobTitle',
  'companyName',
  'officeLocation',
  'city',
  'country',
  'usageLocation',
  'userType',
  'accountEnabled',
  'onPremisesSyncEnabled',
  'licenses',
  'errors',
] as const;
export type UserColumn = (typeof USER_COLUMNS)[number];

/** How a user has a license plan or a service. `both`: directly and through a group. */
export const PATHS = ['direct', 'inherited', 'both'] as const;
export type Path = (typeof PATHS)[number];

/** All conditions hold together; values inside one list are alternatives. An empty text in a list of values means that there is none. */
export const userFilterSchema = z.strictObject({
  /** Part of a name, sign-in name or mail address, whatever the case; an id, or eight and more characters of one. */
  search: z.string().max(200).optional(),
  /** Holds one of these license plans. */
  licensePlans: z.array(idSchema).max(1000).optional(),
  /** Has this service switched on. */
  service: idSchema.optional(),
  /** With `licensePlans` or `service`: by which path; alone: has any license by it. */
  path: z.enum(PATHS).optional(),
  memberOf: idSchema.optional(),
  licensed: z.boolean().optional(),
  inError: z.boolean().optional(),
  error: z.enum(ASSIGNMENT_ERRORS).optional(),
  department: z.array(z.string().max(256)).max(1000).optional(),
  usageLocation: z.array(z.string().max(256)).max(1000).optional(),
  country: z.array(z.string().max(256)).max(1000).optional(),
  userType: z.array(z.string().max(256)).max(1000).optional(),
  accountEnabled: z.boolean().optional(),
  onPremisesSyncEnabled: z.boolean().optional(),
});
export type UserFilter = z.infer<typeof userFilterSchema>;

const userQuerySchema = z.strictObject({
  filter: userFilterSchema.default({}),
  sort: z
    .strictObject({ column: z.enum(USER_COLUMNS), descending: z.boolean().default(false) })
    .default({ column: 'displayName', descending: false }),
  language: languageSchema,
});

/** Users picked in a grid: one by one, or all that match a filter but for some. */
export const selectionSchema = z.union([
  z.strictObject({ ids: z.array(idSchema) }),
  z.strictObject({ matching: userFilterSchema, except: z.array(idSchema).default([]) }),
]);
export type Selection = z.input<typeof selectionSchema>;

export interface UserRow {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly companyName: string | null;
  readonly officeLocation: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly usageLocation: string | null;
  readonly userType: string | null;
  readonly accountEnabled: boolean | null;
  readonly onPremisesSyncEnabled: boolean | null;
  /** License plans held, by name in the reader's order; a plan held by two paths stands once. */
  readonly licenses: readonly { readonly skuId: string; readonly name: string; readonly path: Path }[];
  /** Assignments in error. */
  readonly errors: number;
}

/** Distinct values of an attribute with how many users have each, most users first; an empty text stands for none. */
export interface Facet {
  readonly value: string;
  readonly users: number;
}

export interface UserFacets {
  readonly department: readonly Facet[];
  readonly usageLocation: readonly Facet[];
  readonly country: readonly Facet[];
  readonly userType: readonly Facet[];
  readonly licensePlans: readonly { readonly skuId: string; readonly name: string; readonly users: number }[];
}

export interface UserDetail {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** Every attribute the copy has, by Graph's name. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly licensed: boolean;
    readonly dynamic: boolean;
    readonly licenses: readonly string[];
  }[];
  /** False when the scenario's end no longer has the user. */
  readonly exists: boolean;
}

export const usersContract = {
  list: procedure.input(z.strictObject({ scope: scopeSchema, query: userQuerySchema, window: windowSchema })).output(type<Page<UserRow>>()),
  facets: procedure.input(z.strictObject({ scope: scopeSchema, language: languageSchema })).output(type<UserFacets>()),
  get: procedure.input(z.strictObject({ scope: scopeSchema, userId: idSchema, language: languageSchema })).output(type<UserDetail>()),
};
