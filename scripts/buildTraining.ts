import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCatalog } from '../electron/catalog/catalogFiles.ts';
import { type FolderFile, toBundleText } from '../electron/generate/writeBundle.ts';
import type { ProductCatalog } from '../shared/model/catalog.ts';
import { toDiffableJson } from './diffableJson.ts';
import type { Lesson, MythLesson } from './training/lesson.ts';
import { LEVEL_1 } from './training/level1.ts';
import { LEVEL_2 } from './training/level2.ts';
import { LEVEL_3 } from './training/level3.ts';
import { MYTHS } from './training/myths.ts';
import { complaints, tryLesson } from './training/tryLesson.ts';

/**
 * Makes what is in `resources/training/`: exercises, myths, and the tenants they take place in. Run after a change here or in the catalogue:
 * `npm run training`. With names of exercises behind it, tries those and writes nothing. An exercise whose own paths do not come out as its
 * author says is not written.
 */
export const TRAINING_FOLDER = path.join(import.meta.dirname, '../resources/training');

export function buildLessons(catalog: ProductCatalog): readonly Lesson[] {
  return [...LEVEL_1, ...LEVEL_2, ...LEVEL_3].map((draw) => draw(catalog));
}

export function buildMyths(catalog: ProductCatalog): readonly MythLesson[] {
  return MYTHS.map((draw) => draw(catalog));
}

/** Every file of the folder, by its path below it. */
export function buildTrainingFiles(catalog: ProductCatalog): ReadonlyMap<string, string> {
  const lessons = buildLessons(catalog);
  const myths = buildMyths(catalog);
  const tenants = new Map([...lessons, ...myths].flatMap(({ tenant }) => ('files' in tenant ? [[tenant.name, tenant.files]] : [])));
  return new Map([
    ...lessons.map(({ exercise }) => [`exercises/${exercise.id}.json`, toDiffableJson(exercise)] as const),
    ...myths.map(({ myth }) => [`myths/${myth.id}.json`, toDiffableJson(myth)] as const),
    ...[...tenants].flatMap(([name, files]) => files.map((file) => [`tenants/${name}/${file.name}`, textOf(file)] as const)),
  ]);
}

function textOf(file: FolderFile): string {
  return 'text' in file ? file.text : toBundleText(file.value);
}

async function tryLessons(wanted: readonly string[]): Promise<boolean> {
  const catalog = loadCatalog();
  let isFine = true;
  for (const lesson of buildLessons(catalog.products)) {
    if (wanted.length > 0 && !wanted.includes(lesson.exercise.id)) continue;
    const paths = await tryLesson(lesson, catalog);
    const wrong = complaints(lesson, paths);
    process.stdout.write(`${lesson.exercise.id}\n`);
    for (const { name, points, passed, failed, hint } of paths) {
      process.stdout.write(`  ${passed ? 'passed' : 'failed'} ${points} ${name}: ${failed.join(', ')} -> ${hint ?? 'no hint'}\n`);
    }
    for (const line of wrong) process.stdout.write(`  ! ${line}\n`);
    isFine &&= wrong.length === 0;
  }
  return isFine;
}

if (import.meta.main) {
  const wanted = process.argv.slice(2);
  if (!(await tryLessons(wanted))) process.exit(1);
  if (wanted.length === 0) {
    for (const folder of ['exercises', 'myths', 'tenants']) await rm(path.join(TRAINING_FOLDER, folder), { recursive: true, force: true });
    for (const [name, text] of buildTrainingFiles(loadCatalog().products)) {
      const file = path.join(TRAINING_FOLDER, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
}
