import { type } from '@orpc/contract';
import * as z from 'zod';
import type { ImportReport } from '../model/importReport.ts';
import type { TenantEntry } from '../model/tenantEntry.ts';
import { procedure, scenarioIdSchema, tenantIdSchema, work } from './base.ts';

/** A tenant copy in the library, as its card on the start screen shows it. */
export interface TenantCard extends TenantEntry {
  /** The file is where it should be and can be opened; the words of what is wrong are made from the code. */
  readonly trouble: 'gone' | 'damaged' | 'fromTheFuture' | null;
}

export interface DemoTenant {
  readonly id: string;
  readonly name: string;
  readonly users: number;
  /** Plans that come with it become its scenarios. */
  readonly plans: number;
}

/** What people call the things an answer mentions by id. */
export interface NameTable {
  readonly users: Readonly<Record<string, { readonly displayName: string; readonly userPrincipalName: string }>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly products: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<string, string>>;
}

export interface ImportAnswer {
  readonly card: TenantCard;
  readonly report: ImportReport;
  readonly names: NameTable;
}

/** One copy of a tenant among the others. */
export interface TenantCopyRow {
  readonly card: TenantCard;
  /** Units of license plans for users; null for a copy that cannot be opened. */
  readonly units: { readonly owned: number; readonly consumed: number } | null;
}

/** What came of moving a scenario to another copy. */
export interface MovedScenario {
  readonly tenantId: string;
  readonly scenarioId: number;
  readonly wizards: number;
  readonly acceptedFindings: number;
}

/** Where a file to be read lies: a path that the host's own dialog gave, or what the browser has uploaded to the host. */
export const importSourceSchema = z.union([
  z.strictObject({ path: z.string().min(1).max(4096) }),
  z.strictObject({ uploadId: z.string().regex(/^[a-z0-9]{16,64}$/) }),
]);

const name = z.string().trim().min(1).max(120);

export const libraryContract = {
  list: procedure.output(type<readonly TenantCard[]>()),
  demos: procedure.output(type<readonly DemoTenant[]>()),
  import: procedure.input(z.strictObject({ source: importSourceSchema, name: name.optional() })).output(work<ImportAnswer>()),
  /**
   * Another export of the same organization takes the place of the copy; what people have written in it stays. `keepEarlier`: the copy is
   * kept as it was, with its scenarios, as an earlier copy of the same tenant.
   */
  importAgain: procedure
    .input(z.strictObject({ tenantId: tenantIdSchema, source: importSourceSchema, keepEarlier: z.boolean().default(true) }))
    .output(work<ImportAnswer>()),
  addDemo: procedure.input(z.strictObject({ demoId: tenantIdSchema })).output(work<ImportAnswer>()),
  generate: procedure
    .input(
      z.strictObject({
        users: z.int().min(1).max(1_000_000),
        seed: z.string().trim().min(1).max(60),
        mess: z.enum(['clean', 'typical', 'messy']),
        name: name.optional(),
      }),
    )
    .output(work<ImportAnswer>()),
  report: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<ImportAnswer>()),
  rename: procedure.input(z.strictObject({ tenantId: tenantIdSchema, name })).output(type<TenantCard>()),
  duplicate: procedure.input(z.strictObject({ tenantId: tenantIdSchema, name })).output(type<TenantCard>()),
  /** The copy as it is now is kept as an earlier copy of the same tenant. */
  keepCopy: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<TenantCard>()),
  /** An earlier copy becomes a tenant of its own. */
  detach: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<TenantCard>()),
  /** All copies of the tenant that one of them belongs to, the newest first. */
  copies: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<readonly TenantCopyRow[]>()),
  /** A scenario of one copy is written into another copy of the same organization, with what goes with it. */
  moveScenario: procedure
    .input(
      z.strictObject({
        tenantId: tenantIdSchema,
        scenarioId: scenarioIdSchema,
        to: tenantIdSchema,
        name: z.string().trim().min(1).max(120),
        /** The scenario whose place it takes, as one edit that undo takes back; null for one of its own. */
        replaced: z.strictObject({ id: scenarioIdSchema, revision: z.int().min(0) }).nullable(),
      }),
    )
    .output(type<MovedScenario>()),
  /** An earlier copy, or a tenant with all its earlier copies. */
  remove: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<void>()),
  /** Remembers that it was opened now, for recent tenants. */
  open: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<TenantCard>()),
};
