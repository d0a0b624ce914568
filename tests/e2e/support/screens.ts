import { expect, type Locator, type Page } from '@playwright/test';
import { INSTRUCTOR_SCREENS } from './instructorScreens.ts';
import { directoryPage } from './pages/directoryPage.ts';
import { REHEARSAL_SCREENS } from './rehearsalScreens.ts';
import { TRAINING_SCREENS } from './trainingScreens.ts';

export interface Screen {
  readonly name: string;
  /** Below `/tenants/<id>/`, or the whole address where it begins with a slash; null for the start page. */
  readonly path: string | null;
  /** What is there once the screen is. */
  readonly ready: (page: Page) => Locator;
  /** What a person does on it before it is looked at; `say` puts English words into the language of the window. */
  readonly act?: (page: Page, say: Say) => Promise<void>;
}

export type Say = (english: string) => string;

/** Ids of the demo tenant Tallbacka Instruments. */
const USER = 'f099ab4f-a9ba-48c3-a6d9-94a939482756';
const GROUP = '557f1926-459f-4c9f-9003-f42d9c5d8167';
const PLAN = '18181a46-0d4e-45cd-891e-60aabd171b4e';
/** The plan with obstacles removed first comes as the second scenario, the refused calls as the fourth. */
const SCENARIO = 2;
const REFUSALS = 4;

const gridRow = (page: Page): Locator => directoryPage(page).first;
const figure = (page: Page): Locator => page.getByRole('main').getByRole('definition').first();
const row = (page: Page): Locator => page.getByRole('tabpanel').getByRole('rowheader').first();

/** Every screen of the window on the demo tenant Tallbacka Instruments, with the state it is in as part of the address. */
export const SCREENS: readonly Screen[] = [
  { name: 'start', path: null, ready: (page) => page.getByRole('heading', { level: 2 }).first() },
  { name: 'users', path: 'users', ready: gridRow },
  { name: 'user-licenses', path: `users/${USER}`, ready: row },
  { name: 'user-services', path: `users/${USER}?tab=services`, ready: row },
  { name: 'user-profile', path: `users/${USER}?tab=profile`, ready: (page) => page.getByRole('tabpanel').getByRole('row').first() },
  { name: 'user-groups', path: `users/${USER}?tab=groups`, ready: (page) => page.getByRole('tabpanel').getByRole('link').first() },
  { name: 'groups', path: 'groups', ready: gridRow },
  { name: 'group-licenses', path: `groups/${GROUP}`, ready: row },
  { name: 'group-members', path: `groups/${GROUP}?tab=members`, ready: gridRow },
  { name: 'group-rule', path: `groups/${GROUP}?tab=rule`, ready: (page) => page.getByRole('tabpanel').getByRole('button').first() },
  { name: 'license-plans', path: 'license-plans', ready: gridRow },
  { name: 'license-plan-users', path: `license-plans/${PLAN}`, ready: gridRow },
  {
    name: 'license-plan-groups',
    path: `license-plans/${PLAN}?tab=groups`,
    ready: (page) => page.getByRole('tabpanel').getByRole('link').first(),
  },
  { name: 'license-plan-services', path: `license-plans/${PLAN}?tab=services`, ready: row },
  { name: 'assignments-user', path: `assignments?user=${USER}`, ready: (page) => page.getByRole('checkbox').first() },
  { name: 'assignments-group', path: `assignments?group=${GROUP}`, ready: (page) => page.getByRole('checkbox').first() },
  { name: 'assignments-nobody', path: 'assignments', ready: (page) => page.getByRole('heading', { level: 1 }) },
  { name: 'scenarios', path: 'scenario', ready: (page) => page.getByRole('main').getByRole('listitem').last() },
  { name: 'scenario', path: `scenario?scenario=${SCENARIO}`, ready: figure },
  { name: 'scenario-refused', path: `scenario?scenario=${REFUSALS}`, ready: figure },
  { name: 'users-as-it-will-be', path: `users?scenario=${SCENARIO}&view=planned`, ready: gridRow },
  { name: 'group-as-it-will-be', path: `groups/${GROUP}?scenario=${SCENARIO}&view=planned`, ready: row },
  { name: 'wizards', path: 'wizards', ready: (page) => page.getByRole('main').getByRole('button').last() },
  ...REHEARSAL_SCREENS,
  ...TRAINING_SCREENS,
  ...INSTRUCTOR_SCREENS,
  { name: 'import-report', path: 'import-report', ready: (page) => page.getByRole('rowheader').first() },
  {
    name: 'user-gone',
    path: 'users/00000000-0000-4000-8000-000000000000',
    ready: (page) => page.getByRole('main').getByRole('status').getByRole('link'),
  },
  { name: 'no-such-page', path: 'nowhere', ready: (page) => page.getByRole('heading').first() },
];

const asItStands: Say = (english) => english;

export async function openScreen(page: Page, tenantId: string, { path, ready, act }: Screen, say: Say = asItStands): Promise<void> {
  const place = path ?? '/';
  await page.goto(place.startsWith('/') ? place : `/tenants/${tenantId}/${place}`);
  await ready(page).waitFor();
  // What still shows the answer to another question is dimmed.
  await expect(page.locator('[data-outdated]')).toHaveCount(0);
  await act?.(page, say);
}
