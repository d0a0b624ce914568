import type { z } from 'zod';
import type { FolderFile } from '../../electron/generate/writeBundle.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import { EXERCISE_FORMAT, EXERCISE_VERSION, type exerciseSchema } from '../../shared/model/exercise.ts';
import { MYTH_FORMAT, MYTH_VERSION, type mythSchema } from '../../shared/model/myth.ts';
import { buildSketchFiles, type Seats } from '../demoTenants/sketchBundle.ts';
import type { Sketch } from '../demoTenants/tenantSketch.ts';

/** All exercises and myths begin then. */
const START_AT = '2026-12-01T08:00:00Z';

type Written<Schema extends z.ZodType> = Omit<z.input<Schema>, '$schema' | 'format' | 'version' | 'startAt' | 'tenant'>;

/** A tenant that exercises and myths take place in; its name is that of its folder. */
export interface TrainingTenant {
  readonly name: string;
  readonly files: readonly FolderFile[];
}

/** Tenants that ship as demo tenants have no files here. */
export type LessonTenant = TrainingTenant | { readonly name: 'direct-1000' | 'e1-to-e3' | 'hybrid' };

export interface Lesson {
  readonly exercise: z.input<typeof exerciseSchema>;
  readonly tenant: LessonTenant;
}

export interface MythLesson {
  readonly myth: z.input<typeof mythSchema>;
  readonly tenant: LessonTenant;
}

/** Everything a lesson is made of hangs on the catalogue: ids of license plans and services are looked up there. */
export type Draw<Made> = (catalog: ProductCatalog) => Made;

export function toLesson(tenant: LessonTenant, exercise: Written<typeof exerciseSchema>): Lesson {
  const head = { $schema: '../../schemas/exercise.schema.json', format: EXERCISE_FORMAT, version: EXERCISE_VERSION } as const;
  return { tenant, exercise: { ...head, ...exercise, tenant: { shipped: tenant.name }, startAt: START_AT } };
}

export function toMythLesson(tenant: LessonTenant, myth: Written<typeof mythSchema>): MythLesson {
  const head = { $schema: '../../schemas/myth.schema.json', format: MYTH_FORMAT, version: MYTH_VERSION } as const;
  return { tenant, myth: { ...head, ...myth, tenant: { shipped: tenant.name }, startAt: START_AT } };
}

/** `about` stands in the folder's README. */
export function toTrainingTenant(name: string, sketch: Sketch, seats: Seats, about: string): TrainingTenant {
  const readme = `# ${sketch.options.companyName}\n\nAn invented organization for training. ${about}\n`;
  return { name, files: buildSketchFiles(sketch, seats, readme, {}) };
}
