import { type } from '@orpc/contract';
import * as z from 'zod';
import { idSchema, languageSchema, type Page, procedure, scopeSchema, windowSchema, work } from './base.ts';
import { SERVICE_RESULTS, type ServiceResult, type UserBlade } from './licenses.ts';

/** Users per result. One who loses two services counts once under `lost`. */
export type UsersByResult = Readonly<Record<ServiceResult, number>>;

/** A family of services that somebody has in one of the two states. */
export interface ComparedService {
  readonly family: string;
  readonly name: string;
  /** Plumbing: listed, counted in no figure. */
  readonly foundation: boolean;
  readonly users: UsersByResult;
  /** What hangs on it where somebody loses it, by a code of the family table; null for nothing. */
  readonly dataAtRisk: string | null;
}

export interface ComparedLicensePlan {
  readonly skuId: string;
  readonly name: string;
  readonly before: PlanFigures;
  readonly after: PlanFigures;
}

export interface PlanFigures {
  /** Who holds it, by whatever path; of those, who has it directly, and who through a group. Some have it both ways. */
  readonly users: number;
  readonly direct: number;
  readonly inherited: number;
  /** Units as the tenant counts them. */
  readonly consumed: number;
  readonly owned: number;
}

/** A group whose licenses, members or members' services are not the same. */
export interface ComparedGroup {
  readonly id: string;
  readonly name: string;
  /** null where there is no such group. */
  readonly before: GroupFigures | null;
  readonly after: GroupFigures | null;
  /** Members of either state, by what becomes of their services. */
  readonly users: UsersByResult;
}

export interface GroupFigures {
  readonly members: number;
  readonly licenses: readonly string[];
}

export interface ComparisonSummary {
  /** Users in both states; all that follows is about them. */
  readonly compared: number;
  /** Of those, users of whom some service is not kept; foundation services aside. */
  readonly changed: number;
  readonly gone: NamedUsers;
  readonly added: NamedUsers;
  readonly users: UsersByResult;
  /** Services (families) to which that happens for somebody. */
  readonly services: UsersByResult;
  /** In the order in which they are shown, changed or not. */
  readonly families: readonly ComparedService[];
  readonly licensePlans: readonly ComparedLicensePlan[];
  /** Those of most users first; at most `MOST_GROUPS`. */
  readonly groups: readonly ComparedGroup[];
  readonly moreGroups: number;
}

export const MOST_GROUPS = 200;

export interface NamedUsers {
  readonly count: number;
  /** The first few. */
  readonly names: readonly string[];
}

export const comparisonFilterSchema = z.strictObject({
  /** `result` and `service` hold of the same service. */
  result: z.enum(SERVICE_RESULTS).optional(),
  /** A family of services. */
  service: idSchema.optional(),
  /** Member in one of the two states. */
  group: idSchema.optional(),
  /** Has one of these departments in one of the two states; an empty text means none. */
  department: z.array(z.string().max(256)).max(1000).optional(),
  search: z.string().max(200).optional(),
  /** Only users of whom some service is not kept. */
  onlyChanged: z.boolean().default(true),
  /** Foundation services make nobody match. */
  hideFoundation: z.boolean().default(true),
});
export type ComparisonFilter = z.infer<typeof comparisonFilterSchema>;

/** `changes`: the gravest first. A family of services sorts by what becomes of it. */
export const comparisonSortSchema = z.union([
  z.strictObject({ column: z.enum(['displayName', 'department', 'changes']), descending: z.boolean().default(false) }),
  z.strictObject({ service: idSchema, descending: z.boolean().default(false) }),
]);
export type ComparisonSort = z.infer<typeof comparisonSortSchema>;

/** One service of one user. */
export interface MatrixCell {
  readonly family: string;
  readonly result: ServiceResult;
  /** The service before and after by name; null where there is none. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface MatrixRow {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly department: string | null;
  /** Key of the cells in `ways`: most users go the way of many others. */
  readonly way: number;
}

export interface MatrixPage extends Page<MatrixRow> {
  readonly ways: Readonly<Record<number, readonly MatrixCell[]>>;
}

/** A user in both states, side by side. */
export interface ComparedUser {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly department: string | null;
  /** null where the state does not have the user. */
  readonly before: UserBlade | null;
  readonly after: UserBlade | null;
  readonly services: readonly (MatrixCell & { readonly name: string; readonly foundation: boolean; readonly dataAtRisk: string | null })[];
}

const both = z.strictObject({ before: scopeSchema, after: scopeSchema, language: languageSchema });

export const comparisonContract = {
  /** The first question about two states makes both of them, which may take a while. */
  summary: procedure.input(both).output(work<ComparisonSummary>()),
  matrix: procedure
    .input(
      both.extend({
        filter: comparisonFilterSchema.prefault({}),
        sort: comparisonSortSchema.default({ column: 'changes', descending: false }),
        window: windowSchema,
      }),
    )
    .output(type<MatrixPage>()),
  user: procedure.input(both.extend({ userId: idSchema })).output(type<ComparedUser>()),
};
