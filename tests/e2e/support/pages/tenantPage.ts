import { expect, type Locator, type Page } from '@playwright/test';

type Place = 'Users' | 'Groups' | 'License plans' | 'Scenario' | 'Import report';

/** What surrounds every page of a tenant: menu, scenario, and the switch between the tenant as imported and as it will be. */
export function tenantPage(page: Page) {
  const bar = page.getByRole('region', { name: 'Scenario', exact: true });
  const palette = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: /command$/ }) });
  const menuOf = async (item: string | RegExp): Promise<void> => {
    await bar.getByRole('button', { name: /^Scenario: / }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  return {
    bar,
    palette,
    main: page.getByRole('main'),
    heading: page.getByRole('heading', { level: 1 }),
    notifications: page.getByRole('alert'),
    open: async (tenantId: string, rest = 'users'): Promise<void> => {
      await page.goto(`/tenants/${tenantId}/${rest}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    go: async (place: Place): Promise<void> => {
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: place, exact: true }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    tab: (name: string | RegExp): Locator => page.getByRole('tab', { name }),
    scenario: bar.getByRole('button', { name: /^Scenario: / }),
    steps: bar.getByRole('link', { name: /step/ }),
    undo: bar.getByRole('button', { name: /^(Undo|Nothing to undo)/ }),
    redo: bar.getByRole('button', { name: /^(Redo|Nothing to redo)/ }),
    menuOf,
    chooseScenario: async (name: string | RegExp): Promise<void> => {
      await bar.getByRole('button', { name: /^Scenario: / }).click();
      await page.getByRole('menuitemradio', { name }).click();
    },
    /** Switches, and waits until what is shown is that state. */
    show: async (state: 'As imported' | 'As it will be'): Promise<void> => {
      await bar.getByText(state, { exact: true }).click();
      await expect(bar.getByRole('radio', { name: state })).toBeChecked();
    },
    shown: (state: 'As imported' | 'As it will be'): Locator => bar.getByRole('radio', { name: state }),
    verdict: (name: 'Safe' | 'At risk' | 'Blocked'): Locator => bar.getByRole('status').getByText(name, { exact: true }),
    dialog: (name: string | RegExp): Locator => page.getByRole('dialog', { name }),
    find: async (text: string): Promise<void> => {
      await page.keyboard.press('Control+k');
      await palette.getByRole('textbox').fill(text);
    },
    found: (name: string | RegExp): Locator => palette.getByRole('button', { name }),
  };
}
