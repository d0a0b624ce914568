import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exerciseSchema } from '../../shared/model/exercise.ts';
import { directoryPage } from './support/pages/directoryPage.ts';
import { instructorPage } from './support/pages/instructorPage.ts';
import { trainingPage } from './support/pages/trainingPage.ts';
import { expect, test } from './support/test.ts';

test('an exercise is written from a scenario, tried, saved, taken in by a learner, and begun', async ({
  page,
  service,
  copyOf,
  picture,
}, testInfo) => {
  test.slow();
  const [instructor, training] = [instructorPage(page), trainingPage(page)];
  const { id: tenantId } = await copyOf('e1-to-e3');
  const scenarios = await service.scenarios.list({ tenantId });
  const model = scenarios.find(({ name }) => name.includes('obstacles removed first'));
  await page.goto(`/tenants/${tenantId}/scenario?scenario=${model?.id}`);
  await instructor.main.getByRole('link', { name: 'Make an exercise of it…' }).click();

  await instructor.field('Title').fill('Finance moves to E3');
  await instructor.field('Who the learner is').fill('You look after licenses.');
  await instructor.field('What the tenant looks like').fill('Finance has Office 365 E1.\n\n<b>All</b> of it.');
  await instructor.field('What is wanted').fill('Give Finance Office 365 E3.');
  await instructor.openPart('Conditions');
  await instructor
    .condition(/Office 365 E3/)
    .first()
    .check();
  await instructor.condition(/^Nobody loses a service/).check();
  await instructor.openPart('Hints');
  await instructor.button('Add a hint').click();
  await instructor.field('Text').fill('Look at the seats first.');
  await instructor.openPart('Paths');
  await instructor.condition(/remove E1 first/).check();
  await expect(instructor.kept).toBeVisible();

  // What was written is still there after the page was left, and what is missing is said with its place.
  await page.reload();
  await instructor.openPart('Try and write');
  await instructor.button('Try it').click();
  await expect(instructor.main.getByText('1 thing is missing before the exercise can be written')).toBeVisible();
  await instructor.button('Go there: What is said at the end').click();
  await instructor.field('What is said at the end').fill('Prepared first, then changed.');
  await instructor.openPart('Try and write');
  await instructor.button('Try it').click();
  await expect(instructor.main.getByText('The exercise can be written.')).toBeVisible();
  await expect(instructor.row('Model solution')).toContainText('100');
  await expect(instructor.main.getByRole('row').filter({ hasText: 'Not passed' })).toContainText('Look at the seats first.');
  await picture('instructor-tried');
  const file = await instructor.download(instructor.button('Write the package…'), testInfo.outputPath());

  await page.goto('/training');
  await instructor.choose(instructor.button('Add an exercise…'), [file]);
  await training.main.getByRole('link', { name: 'Finance moves to E3' }).click();
  await expect(training.main).toContainText('<b>All</b> of it.');
  await training.beginExercise.click();
  await expect(training.bar).toContainText('Finance moves to E3');
  for (const { id, running, imported } of await service.training.exercises({ language: 'en' })) {
    if (running !== null) await service.training.leave({ attemptId: running.attemptId, language: 'en' });
    if (imported) await service.training.removeExercise({ exerciseId: id, language: 'en' });
  }
});

test('a tenant becomes a teaching tenant: nobody keeps their name, and the key is a file apart', async ({
  page,
  service,
  copyOf,
  picture,
}, testInfo) => {
  const instructor = instructorPage(page);
  const { id: tenantId } = await copyOf('e1-to-e3');
  await page.goto(`/tenants/${tenantId}/users`);
  const directory = directoryPage(page);
  await directory.first.waitFor();
  const original = (await page.getByRole('grid').getByRole('link').allTextContents()).filter((text) => text !== '');
  await page.goto(`/training/instructor/teaching-tenant?tenant=${tenantId}`);
  const key = await instructor.download(instructor.button('Make the teaching tenant…'), testInfo.outputPath());
  expect(JSON.parse(readFileSync(key, 'utf8'))).toMatchObject({ tenant: { original: 'Tallbacka Instruments' } });
  const open = instructor.main.getByRole('link', { name: /^Open / });
  await picture('instructor-teaching-tenant');
  await open.click();
  await directory.first.waitFor();
  const shown = await page.getByRole('grid').getByRole('link').allTextContents();
  expect(original.length).toBeGreaterThan(5);
  expect(shown.filter((text) => original.includes(text))).toEqual([]);
  const teaching = page.url().split('/tenants/')[1]?.split('/')[0] ?? '';
  await service.library.remove({ tenantId: teaching });
});

test('results of two learners come into one table, a wrong file is told, and a certificate is saved', async ({
  page,
  picture,
}, testInfo) => {
  const instructor = instructorPage(page);
  const source = readFileSync(path.join(import.meta.dirname, '../../resources/training/exercises/first-direct-license.json'));
  const { id, model } = exerciseSchema.parse(JSON.parse(source.toString('utf8')));
  const write = (fileName: string, content: string): string => {
    const file = testInfo.outputPath(fileName);
    writeFileSync(file, content);
    return file;
  };
  const result = (learner: string, points: number): string =>
    write(
      `${learner}.json`,
      JSON.stringify({
        format: 'license-rehearsal-training-result',
        version: 1,
        learner,
        writtenAt: '2026-11-20T10:00:00Z',
        program: '1.0.0',
        exercises: [
          {
            id,
            sha256: createHash('sha256').update(source).digest('hex'),
            title: 'A license',
            attempts: 1,
            begunAt: '2026-11-20T08:00:00Z',
            passedAt: '2026-11-20T09:00:00Z',
            checks: 2,
            hints: 0,
            resets: 0,
            path: { passed: true, points, steps: model.steps, answers: model.answers, hintsTaken: 0 },
          },
        ],
      }),
    );
  await page.goto('/training/instructor/class');
  const files = [result('Ada', 100), result('Bo', 99), write('broken.json', '<script>alert(1)</script>')];
  await instructor.choose(instructor.button('Choose results files…'), files);
  await expect(instructor.row('Ada')).toContainText('Confirmed here');
  await expect(instructor.row('Bo')).toContainText('Different here: 100 points');
  await expect(instructor.row('broken.json')).toContainText('broken.json');
  await picture('instructor-class');
  await instructor.button('Certificate for Ada…').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue('Ada');
  const certificate = await instructor.download(dialog.getByRole('button', { name: 'Save', exact: true }), testInfo.outputPath());
  expect(readFileSync(certificate).subarray(0, 5).toString()).toBe('%PDF-');
  await instructor.main.getByRole('switch', { name: 'Show names' }).uncheck();
  const table = await instructor.download(instructor.button('Save as CSV…'), testInfo.outputPath());
  expect(readFileSync(table, 'utf8')).not.toContain('Ada');
});
