import type { Locator, Page } from '@playwright/test';
import type { Say, Screen } from './screens.ts';

/** Ids of the demo tenant Tallbacka Instruments. */
const ALICE = '04005182-a129-4df0-8b71-ee321e1087ff';
const CUSTOMER_SERVICE = '2bf68844-9f26-4f82-8cac-e050877980e2';
const E1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
/** Its plans, in the order in which they come: obstacles removed first; E1 removed before E3 is added; too few seats. */
const [PREPARED, REMOVE_FIRST, TOO_FEW_SEATS] = [2, 5, 6];
/** Seconds from its start at which nobody of the group Finance has a license. */
const MIDWAY = 90;

const main = (page: Page): Locator => page.getByRole('main');
const rowHeader = (page: Page): Locator => main(page).getByRole('rowheader').first();
const timer = (page: Page): Locator => main(page).getByRole('timer');
const gridRow = (page: Page): Locator => main(page).getByRole('row').nth(1);

const inPart = (part: string, scenario: number, search = ''): string => `scenario/${part}?scenario=${scenario}${search}`;
const matrix = (search: object): string => `&matrix=${encodeURIComponent(JSON.stringify(search))}`;

/** The newest change of a user in the log, opened, and asked for its cause. */
async function askWhy(page: Page, say: Say): Promise<void> {
  await main(page).getByRole('list').getByRole('button', { name: 'Change user license' }).first().click();
  await main(page)
    .getByRole('button', { name: say('Why?'), exact: true })
    .click();
  await page.getByRole('list', { name: say('What led to it, from the step on') }).waitFor();
}

/** What shows a rehearsal: the tabs behind a scenario, the directory in the middle of it, and what can be asked beside them. */
export const REHEARSAL_SCREENS: readonly Screen[] = [
  { name: 'preflight', path: inPart('preflight', TOO_FEW_SEATS), ready: gridRow },
  {
    name: 'preflight-fact',
    path: inPart('preflight', PREPARED),
    ready: gridRow,
    act: async (page) => {
      await main(page).getByRole('button', { name: /F\d+/ }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'playback', path: inPart('playback', REMOVE_FIRST, `&at=${MIDWAY}`), ready: timer },
  {
    name: 'playback-lanes',
    path: inPart('playback', REMOVE_FIRST, `&at=${MIDWAY}&user=${ALICE}`),
    ready: (page) => main(page).getByRole('heading', { level: 3, name: 'Alice Lockwood' }),
  },
  { name: 'playback-why', path: inPart('playback', REMOVE_FIRST, `&at=${MIDWAY}`), ready: timer, act: askWhy },
  { name: 'comparison', path: inPart('comparison', REMOVE_FIRST, matrix({ result: 'lost' })), ready: gridRow },
  { name: 'comparison-services', path: inPart('comparison', REMOVE_FIRST, matrix({ part: 'services' })), ready: rowHeader },
  { name: 'comparison-license-plans', path: inPart('comparison', REMOVE_FIRST, matrix({ part: 'licensePlans' })), ready: rowHeader },
  { name: 'comparison-groups', path: inPart('comparison', REMOVE_FIRST, matrix({ part: 'groups' })), ready: rowHeader },
  {
    name: 'comparison-user',
    path: inPart('comparison', REMOVE_FIRST, `${matrix({ result: 'lost' })}&compared=${ALICE}`),
    ready: (page) => page.getByRole('dialog').getByRole('rowheader').first(),
  },
  { name: 'proof', path: inPart('proof', REMOVE_FIRST), ready: gridRow },
  { name: 'sensitivity', path: inPart('sensitivity', PREPARED), ready: rowHeader },
  { name: 'reports', path: inPart('reports', REMOVE_FIRST), ready: rowHeader },
  {
    name: 'prediction-without-copies',
    path: inPart('prediction', PREPARED),
    ready: (page) => main(page).getByRole('status').getByRole('heading'),
  },
  { name: 'copies', path: 'copies', ready: rowHeader },
  { name: 'routes', path: 'routes', ready: (page) => main(page).getByRole('radio').first() },
  { name: 'routes-compared', path: `routes?from=${E1}&to=${E3}&group=${CUSTOMER_SERVICE}&compare=true`, ready: rowHeader },
  { name: 'users-at-a-moment', path: `users?scenario=${REMOVE_FIRST}&view=moment&at=${MIDWAY}`, ready: gridRow },
  {
    name: 'user-at-a-moment',
    path: `users/${ALICE}?scenario=${REMOVE_FIRST}&view=moment&at=${MIDWAY}`,
    ready: (page) => page.getByRole('tabpanel'),
  },
  {
    name: 'what-if',
    path: `users?scenario=${REMOVE_FIRST}&whatIf=${ALICE}`,
    ready: (page) => page.getByRole('dialog').getByRole('combobox').nth(1),
    act: async (page, say) => {
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('combobox', { name: say('Change') }).click();
      await page.getByRole('option', { name: say('The account is deleted') }).click();
      await drawer.getByRole('button', { name: say('What would happen?') }).click();
      await drawer.getByRole('region').getByRole('heading').first().waitFor();
    },
  },
];
