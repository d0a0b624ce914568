import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { tenantIdSchema } from '../../../shared/contract/base.ts';
import type { DemoTenant } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { countUsers } from '../../training/shippedTraining.ts';

/** Tenants that ship with the program: one bundle a folder, with plans beside it. */
export const DEMO_FOLDER = path.join(import.meta.dirname, '../../../resources/demo-tenants');

export async function listDemos(): Promise<DemoTenant[]> {
  const entries = await readdir(DEMO_FOLDER, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(ids.sort().map(describeDemo));
}

/** Its folder. Throws `notFound`. */
export function demoFolder(demoId: string): string {
  const folder = path.join(DEMO_FOLDER, demoId);
  if (!tenantIdSchema.safeParse(demoId).success || !existsSync(path.join(folder, 'manifest.json'))) {
    throw new AppError('notFound', { found: `demo tenant ${demoId}` });
  }
  return folder;
}

/** The plans that come with it, in the order of their file names. */
export async function demoPlans(demoId: string): Promise<string[]> {
  const folder = path.join(demoFolder(demoId), 'plans');
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Name and number of users are in the files of the bundle, a few hundred kilobytes each; who asks often keeps the answer. */
async function describeDemo(id: string): Promise<DemoTenant> {
  const folder = demoFolder(id);
  const itemsOf = async (name: string) => (JSON.parse(await readFile(path.join(folder, name), 'utf8')) as { value: unknown[] }).value;
  const [organization] = (await itemsOf('organization.json')) as { displayName: string }[];
  return {
    id,
    name: organization?.displayName ?? id,
    users: await countUsers(folder),
    plans: (await demoPlans(id)).length,
  };
}
