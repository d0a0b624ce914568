import type { Locator, Page } from '@playwright/test';
import type { Say, Screen } from './screens.ts';

const main = (page: Page): Locator => page.getByRole('main');

/** From the scenario that is open to the exercise that is written from it, and there to one of its parts. */
function part(name: string, then: (page: Page, say: Say) => Promise<void> = async () => undefined): Pick<Screen, 'path' | 'ready' | 'act'> {
  return {
    path: 'scenario?scenario=2',
    ready: (page) => main(page).getByRole('link').first(),
    act: async (page, say) => {
      await main(page)
        .getByRole('link', { name: say('Make an exercise of it…') })
        .click();
      await main(page)
        .getByRole('tab', { name: say(name), exact: true })
        .click();
      await then(page, say);
    },
  };
}

async function click(page: Page, name: string): Promise<void> {
  await main(page).getByRole('button', { name, exact: true }).click();
}

/** What an instructor works with; the exercise is written from the demo tenant. */
export const INSTRUCTOR_SCREENS: readonly Screen[] = [
  { name: 'instructor', path: '/training/instructor', ready: (page) => main(page).getByRole('combobox').first() },
  { name: 'instructor-story', ...part('Story') },
  { name: 'instructor-conditions', ...part('Conditions', async (page) => main(page).getByRole('checkbox').nth(3).check()) },
  { name: 'instructor-questions', ...part('Questions', async (page, say) => click(page, say('Add a question'))) },
  { name: 'instructor-hints', ...part('Hints', async (page, say) => click(page, say('Add a hint'))) },
  { name: 'instructor-paths', ...part('Paths', async (page) => main(page).getByRole('checkbox').last().check()) },
  {
    name: 'instructor-tried',
    ...part('Conditions', async (page, say) => {
      // Paths are run once there is something to reach.
      await main(page).getByRole('checkbox').first().check();
      await main(page)
        .getByRole('tab', { name: say('Try and write'), exact: true })
        .click();
      await click(page, say('Try it'));
      await main(page).getByRole('table').waitFor();
    }),
  },
  { name: 'teaching-tenant', path: '/training/instructor/teaching-tenant', ready: (page) => main(page).getByRole('combobox') },
  { name: 'class', path: '/training/instructor/class', ready: (page) => main(page).getByRole('button').first() },
];
