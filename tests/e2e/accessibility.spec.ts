import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { DemoWords } from './support/demoWords.ts';
import { focusStyle } from './support/keyboard.ts';
import { assignmentsPage } from './support/pages/assignmentsPage.ts';
import { directoryPage } from './support/pages/directoryPage.ts';
import { libraryPage } from './support/pages/libraryPage.ts';
import { licensesPage } from './support/pages/licensesPage.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expectTranslated } from './support/pseudoTexts.ts';
import { openScreen, SCREENS } from './support/screens.ts';
import { expect, test } from './support/test.ts';
import { ANSWERED_WIZARDS, openWizard, visitPages } from './support/wizardScreens.ts';

/** A window of 1280 x 800 at 200 %. */
const ZOOMED = { width: 640, height: 400 };
const GROUP = 'groups/557f1926-459f-4c9f-9003-f42d9c5d8167';

for (const screen of SCREENS) {
  test(`axe finds nothing on ${screen.name}, light or dark, every word comes from the texts, and at 200 % zoom it is not wider than the window`, async ({
    page,
    demos,
    service,
    picture,
  }) => {
    const tenant = demos['e1-to-e3'];
    await openScreen(page, tenant.id, screen);
    await picture(screen.name);
    await expectAccessible(page);
    await expectTranslated(page, await DemoWords.read(service, tenant));
    await page.setViewportSize(ZOOMED);
    expect(await widthOf(page)).toBeLessThanOrEqual(ZOOMED.width);
  });
}

for (const wizard of ANSWERED_WIZARDS) {
  test(`axe finds nothing on any page of the wizard ${wizard.kind}, light or dark, every word comes from the texts, and at 200 % zoom none is wider than the window`, async ({
    page,
    copyOf,
    service,
    picture,
  }) => {
    // Up to ten pages, each in two themes.
    test.slow();
    const tenant = await copyOf(wizard.demo);
    await openWizard(page, service, tenant, wizard);
    const words = await DemoWords.read(service, tenant, wizard.demo);
    await visitPages(page, async (place) => {
      await picture(`wizard-${wizard.kind}-${place}`);
      await expectAccessible(page, 'main');
      await expectTranslated(page, words);
      const size = page.viewportSize() ?? { width: 1280, height: 800 };
      await page.setViewportSize(ZOOMED);
      expect.soft(await widthOf(page), `page ${place}`).toBeLessThanOrEqual(ZOOMED.width);
      await page.setViewportSize(size);
    });
  });
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

interface Opened {
  readonly name: string;
  /** Below `/tenants/<id>/`; null for the start page. */
  readonly path: string | null;
  readonly open: (page: Page, tenantName: string) => Promise<void>;
  /** What has opened, where that is not a dialog. */
  readonly part?: 'menu' | 'main';
}

/** Everything that opens over a screen. */
const OPENED: readonly Opened[] = [
  { name: 'the generator', path: null, open: (page) => page.getByRole('button', { name: 'Generate a tenant…' }).click() },
  { name: 'the import menu', part: 'menu', path: null, open: (page) => page.getByRole('button', { name: 'Import', exact: true }).click() },
  { name: 'the language menu', part: 'menu', path: null, open: (page) => page.getByRole('button', { name: 'Language: English' }).click() },
  { name: 'rename', path: null, open: (page, name) => libraryPage(page).choose(name, 'Rename…') },
  { name: 'delete', path: null, open: (page, name) => libraryPage(page).choose(name, 'Delete…') },
  { name: 'the filters', path: 'users', open: (page) => page.getByRole('button', { name: 'Filters', exact: true }).click() },
  { name: 'the columns', part: 'menu', path: 'users', open: (page) => page.getByRole('button', { name: 'Columns', exact: true }).click() },
  {
    name: 'the palette',
    path: 'users',
    open: async (page) => {
      await tenantPage(page).find('fin');
      await tenantPage(page)
        .found(/^Finance/)
        .first()
        .waitFor();
    },
  },
  { name: 'the shortcuts', path: 'users', open: (page) => page.keyboard.press('Shift+?') },
  { name: 'add members', path: GROUP, open: (page) => directoryPage(page).action('Add members').click() },
  { name: 'delete a group', path: GROUP, open: (page) => directoryPage(page).action('Delete group').click() },
  {
    name: 'a remedy',
    path: GROUP,
    open: (page) =>
      licensesPage(page)
        .remedy(/^Remove the direct/)
        .click(),
  },
  { name: 'a first rule', path: `${GROUP}?tab=rule`, open: (page) => directoryPage(page).action('Give the group a rule').click() },
  {
    name: 'the services of a license plan of a user',
    part: 'main',
    path: 'users/f099ab4f-a9ba-48c3-a6d9-94a939482756',
    open: (page) => licensesPage(page).open('Office 365 E1'),
  },
  {
    name: 'the effect of a change, and leaving it',
    path: `assignments?group=${GROUP.slice('groups/'.length)}`,
    open: async (page) => {
      const form = assignmentsPage(page);
      await form.plan('Office 365 E3').check();
      await form.plan('Office 365 E1').uncheck();
      await form.units('Office 365 E3').waitFor();
      await expectAccessible(page);
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Users' }).click();
    },
  },
  { name: 'the menu of scenarios', part: 'menu', path: 'scenario?scenario=2', open: (page) => tenantPage(page).scenario.click() },
  { name: 'the settings', path: 'scenario?scenario=2', open: (page) => directoryPage(page).action('Rehearsal settings').click() },
  { name: 'the note of a step', path: 'scenario?scenario=2', open: (page) => scenarioPage(page).choose(1, 'Edit the note…') },
];

for (const { name, path, open, part = 'dialog' } of OPENED) {
  test(`axe finds nothing with ${name} open, light or dark`, async ({ page, demos, picture }) => {
    const tenant = demos['e1-to-e3'];
    await page.goto(path === null ? '/' : `/tenants/${tenant.id}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await open(page, tenant.name);
    await page.getByRole(part).first().waitFor();
    await picture(`open-${name.replaceAll(' ', '-')}`);
    await expectAccessible(page, part === 'main' ? part : `[role="${part}"]`);
  });
}

for (const name of [
  'start',
  'users',
  'user-licenses',
  'group-licenses',
  'assignments-group',
  'scenario',
  'preflight',
  'playback',
  'comparison',
  'routes-compared',
  'import-report',
]) {
  test(`by Tab the focus is seen wherever it stands on ${name}`, async ({ page, demos }) => {
    const screen = SCREENS.find((each) => each.name === name);
    if (screen === undefined) throw new Error(`no screen ${name}`);
    await openScreen(page, demos['e1-to-e3'].id, screen);
    const unseen: string[] = [];
    for (let stop = 0; stop < 45; stop += 1) {
      await page.keyboard.press('Tab');
      const focused = await focusStyle(page);
      if (focused === null) break;
      if (focused.looksTheSame) unseen.push(focused.name);
    }
    expect(unseen).toEqual([]);
  });
}

test.describe('at 200 % zoom', () => {
  test.use({ viewport: ZOOMED });

  test('a license is changed from finding the user to undoing it', async ({ page, copyOf }) => {
    const { id } = await copyOf('e1-to-e3');
    const [tenant, directory, form] = [tenantPage(page), directoryPage(page), assignmentsPage(page)];
    await tenant.open(id);
    await directory.search.fill('kerstin.alund');
    await directory.open('Kerstin Ålund');
    await page.getByRole('link', { name: 'Assignments' }).click();
    await form.plan('Power BI Pro').check();
    await expect(form.units('Power BI Pro')).toBeVisible();
    await form.save.click();
    await expect(tenant.heading).toHaveText('Kerstin Ålund | Licenses');
    await expect(licensesPage(page).product('Power BI Pro')).toBeVisible();
    await tenant.undo.click();
    await expect(licensesPage(page).product('Power BI Pro')).toBeHidden();
  });
});

test('with reduced motion nothing moves', async ({ page, demos }) => {
  const [tenant, directory] = [tenantPage(page), directoryPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await page.evaluate(() => {
    const moving: string[] = [];
    Object.assign(window, { moving });
    const note = ({ target }: Event): void => {
      if (target instanceof Element) moving.push(target.outerHTML.slice(0, 120));
    };
    document.addEventListener('animationstart', note, true);
    document.addEventListener('transitionstart', note, true);
  });
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByRole('dialog', { name: 'Filters' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+?');
  await tenant.dialog('Keyboard shortcuts').waitFor();
  await page.keyboard.press('Escape');
  await directory.pick('Alice Lockwood');
  await expect(directory.count).toHaveText('1 selected');
  const longest = await page.evaluate(() =>
    document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0)),
  );
  expect(Math.max(0, ...longest)).toBeLessThanOrEqual(1);
});
