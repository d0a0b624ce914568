import type { Locator, Page } from '@playwright/test';
import type { Say, Screen } from './screens.ts';

/** The exercise that the screens show; its words and those of its tenant are in `resources/training`. */
export const SHOWN_EXERCISE = { id: 'first-direct-license', tenant: 'havsvik' } as const;
const BRIEF = `/training/exercises/${SHOWN_EXERCISE.id}`;

const main = (page: Page): Locator => page.getByRole('main');
const panel = (page: Page): Locator => page.getByRole('complementary');
const briefIsThere = (page: Page): Locator => main(page).getByRole('heading', { level: 3 }).first();

/** Begins the exercise, or goes on with the attempt that another screen has begun. */
async function begin(page: Page, say: Say): Promise<void> {
  const [fresh, underWay] = [say('Begin'), say('Continue')].map((name) => main(page).getByRole('button', { name, exact: true }));
  await fresh?.or(underWay ?? fresh).click();
  await panel(page).waitFor();
  await main(page).getByRole('grid').getByRole('link').first().waitFor();
}

async function check(page: Page, say: Say): Promise<void> {
  await begin(page, say);
  await page.keyboard.press('Alt+c');
  await panel(page).getByRole('table').waitFor();
}

async function debrief(page: Page, say: Say): Promise<void> {
  await check(page, say);
  await panel(page)
    .getByRole('button', { name: say('Go to the debrief') })
    .click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: say('Debrief'), exact: true });
  const there = main(page).getByRole('table').first();
  await confirm.or(there).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
  await there.waitFor();
}

/** Guesses, unless another screen has done so already. */
async function runMyth(page: Page, say: Say): Promise<void> {
  const table = main(page).getByRole('table');
  const guess = main(page).getByRole('radio').first();
  await guess.or(table).waitFor();
  if (await guess.isVisible()) {
    await guess.check();
    await main(page)
      .getByRole('button', { name: say('Run the experiment') })
      .click();
  }
  await table.waitFor();
}

/** The drawer with every step of a scenario forgotten in turn, and the first of them. */
async function forgetStep(page: Page, say: Say): Promise<void> {
  await main(page)
    .getByRole('button', { name: say('What if a step were forgotten?') })
    .click();
  await page.getByRole('dialog').getByRole('rowheader').getByRole('button').first().click();
  await page.getByRole('dialog').getByRole('table').last().waitFor();
}

/** The training, which has no tenant of its own, and the first exercise from its brief to its debrief. */
export const TRAINING_SCREENS: readonly Screen[] = [
  { name: 'training', path: '/training', ready: (page) => main(page).getByRole('rowheader').first() },
  { name: 'myth', path: '/training/myths?myth=nested-groups-inherit', ready: (page) => main(page).getByRole('status'), act: runMyth },
  { name: 'forgotten-step', path: 'scenario?scenario=2', ready: (page) => main(page).getByRole('definition').first(), act: forgetStep },
  { name: 'training-brief', path: BRIEF, ready: briefIsThere },
  { name: 'training-exercise', path: BRIEF, ready: briefIsThere, act: begin },
  { name: 'training-diagnosis', path: BRIEF, ready: briefIsThere, act: check },
  { name: 'training-debrief', path: BRIEF, ready: briefIsThere, act: debrief },
];
