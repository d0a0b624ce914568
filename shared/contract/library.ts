import { type } from '@orpc/contract';
import * as z from 'zod';
import type { ImportReport } from '../model/importReport.ts';
import type { TenantEntry } from '../model/tenantEntry.ts';
import { procedure, tenantIdSchema, work } from './base.ts';

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

/** Where an export lies: a path that the host's own dialog gave, or what the browser has uploaded to the host. */
const importSourceSchema = z.union([
  z.strictObject({ path: z.string().min(1).max(4096) }),
  z.strictObject({ uploadId: z.string().regex(/^[a-z0-9]{16,64}$/) }),
]);

const name = z.string().trim().min(1).max(120);

export const libraryContract = {
  list: procedure.output(type<readonly TenantCard[]>()),
  demos: procedure.output(type<readonly DemoTenant[]>()),
  import: procedure.input(z.strictObject({ source: importSourceSchema, name: name.optional() })).output(work<ImportAnswer>()),
  /** Another export of the same organization takes the place of the copy; what people have written in it stays. */
  importAgain: procedure.input(z.strictObject({ tenantId: tenantIdSchema, source: importSourceSchema })).output(work<ImportAnswer>()),
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
  remove: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<void>()),
  /** Remembers that it was opened now, for recent tenants. */
  open: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<TenantCard>()),
};
