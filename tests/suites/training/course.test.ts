import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { mentionedNames } from '../../../electron/service/jobs/mentionedNames.ts';
import { parseExercise } from '../../../electron/training/exerciseFile.ts';
import { DEMO_FOLDER } from '../../../scripts/buildDemoTenants.ts';
import { buildLessons, buildTrainingFiles, TRAINING_FOLDER } from '../../../scripts/buildTraining.ts';
import type { Lesson } from '../../../scripts/training/lesson.ts';
import { openTrainingTenant } from '../../../scripts/training/openTrainingTenant.ts';
import { complaints, tryLesson } from '../../../scripts/training/tryLesson.ts';
import { assess } from '../../../shared/engine/training/assess.ts';
import { exerciseSchema } from '../../../shared/model/exercise.ts';
import { FACTS } from '../../../shared/model/facts.ts';

const MEGABYTE = 1 << 20;
const catalog = loadCatalog();
const lessons = buildLessons(catalog.products);
const course = lessons.map((lesson) => ({ id: lesson.exercise.id, lesson }));

/** Every text under one of the keys, at any depth. */
function textsUnder(value: unknown, keys: ReadonlySet<string>, key = ''): string[] {
  if (typeof value === 'string') return keys.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsUnder(item, keys, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsUnder(inner, keys, name));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.map((file) => path.relative(folder, file).split(path.sep).join('/')).sort();
}

async function tenantText({ tenant }: Lesson): Promise<string> {
  if ('files' in tenant) return JSON.stringify(tenant.files);
  const folder = path.join(DEMO_FOLDER, tenant.name);
  const pages = (await filesBelow(folder)).filter((file) => !file.includes('/'));
  return (await Promise.all(pages.map((file) => readFile(path.join(folder, file), 'utf8')))).join('\n');
}

describe('the shipped training', () => {
  it('is in the repository as the script makes it, and nothing beside it', async () => {
    const expected = buildTrainingFiles(catalog.products);
    expect(await filesBelow(TRAINING_FOLDER)).toEqual([...expected.keys()].sort());
    const stale: string[] = [];
    for (const [file, text] of expected) if ((await readFile(path.join(TRAINING_FOLDER, file), 'utf8')) !== text) stale.push(file);
    expect(stale, 'run npm run training').toEqual([]);
  });

  it('is small enough to travel with the program', async () => {
    const sizes = await Promise.all((await filesBelow(TRAINING_FOLDER)).map((file) => stat(path.join(TRAINING_FOLDER, file))));
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(4 * MEGABYTE);
  });

  it('has at least twenty exercises in three levels, each with an id and a place of its own', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(20);
    expect(new Set(course.map(({ id }) => id)).size).toBe(lessons.length);
    const places = lessons.map(({ exercise }) => `${exercise.level}/${exercise.order}`);
    expect(new Set(places).size).toBe(lessons.length);
    expect([...new Set(lessons.map(({ exercise }) => exercise.level))]).toEqual([1, 2, 3]);
  });

  it('covers every kind of license error (F107 to F112)', () => {
    const cited = new Set(lessons.flatMap(({ exercise }) => textsUnder(exercise, new Set(['facts']))));
    const errors = ['F107', 'F108', 'F109', 'F110', 'F111', 'F112'];
    expect(errors.filter((fact) => !cited.has(fact))).toEqual([]);
  });

  it('does not give away the answers by their place', () => {
    const places = lessons.flatMap(({ exercise }) =>
      (exercise.questions ?? []).map(({ choices }) => choices.findIndex(({ right }) => right === true)),
    );
    const most = Math.max(...[...new Set(places)].map((place) => places.filter((each) => each === place).length));
    expect(most / places.length, `places of the right answers: ${places}`).toBeLessThan(0.6);
  });
});

describe.each(course)('the exercise $id', ({ lesson }) => {
  const { exercise } = lesson;

  it('passes with 100 points on its model path, and its wrong paths get what its author says', async () => {
    expect(exercise.wrongPaths?.length).toBeGreaterThanOrEqual(2);
    expect(complaints(lesson, await tryLesson(lesson, catalog))).toEqual([]);
  });

  it('is a file that the program accepts', () => {
    expect(parseExercise(JSON.parse(JSON.stringify(exercise)), exercise.id).id).toBe(exercise.id);
  });

  it('cites facts that the program knows', () => {
    const cited = textsUnder(exercise, new Set(['facts']));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((fact) => !(fact in FACTS))).toEqual([]);
  });

  it('names users, groups and license plans of its tenant, and groups that its steps make', async () => {
    const { goals, never, draft, prepared, model, wrongPaths } = exercise;
    const parts = { goals, never, draft, prepared, model, wrongPaths };
    const known = await tenantText(lesson);
    const made = new Set(textsUnder(textsOfNewGroups(parts), new Set(['id'])));
    const ids = textsUnder(
      parts,
      new Set(['ids', 'group', 'groups', 'memberOf', 'skuId', 'hasDirect', 'inherits', 'from', 'removeLicenses']),
    );
    const isWord = (id: string) => id === 'direct' || id === 'group';
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !isWord(id) && !made.has(id) && !known.includes(id))).toEqual([]);
    const services = textsUnder(parts, new Set(['servicePlanId', 'on', 'off', 'disabledPlans']));
    expect(services.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('gives a reason for every step of the model path, and a hint for most of what can fail', () => {
    expect(exercise.model.reasons).toHaveLength(exercise.model.steps.length);
    expect(exercise.hints.length).toBeGreaterThanOrEqual(3);
    expect(
      exercise.hints.some((hint) => hint.for === undefined),
      'a last hint for whoever is stuck',
    ).toBe(true);
    const failing = new Set((exercise.wrongPaths ?? []).map(({ expected }) => expected.hint));
    expect(failing.size, 'wrong paths lead to different hints').toBeGreaterThan(1);
  });
});

describe('the question who is left out when the seats run out', () => {
  it('is answered by what the rehearsal of the obvious way finds', async () => {
    const lesson = lessons.find((each) => each.exercise.id === 'too-few-seats')!;
    const exercise = exerciseSchema.parse(lesson.exercise);
    const snapshot = await openTrainingTenant(lesson.tenant, catalog);
    const { steps, answers } = exercise.wrongPaths.find(({ id }) => id === 'as-before')!;
    const { assessment } = assess({ exercise, snapshot, catalog, path: { steps, answers, hintsTaken: 0 } });
    const { witnesses } = assessment.results.find(({ id }) => id === 'all-have-e3')!;
    const leftOut = [...mentionedNames(witnesses, snapshot, catalog).users.values()].map(({ displayName }) => displayName);
    const { choices } = exercise.questions.find(({ id }) => id === 'who')!;
    expect(leftOut).toHaveLength(3);
    for (const { text, right } of choices) expect(leftOut.includes(text.en ?? ''), text.en).toBe(right === true);
  });
});

/** The groups that steps make, wherever the steps stand. */
function textsOfNewGroups(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(textsOfNewGroups);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value && value.kind === 'createGroup' && 'group' in value ? [value.group] : [];
  return [...own, ...Object.values(value).flatMap(textsOfNewGroups)];
}
