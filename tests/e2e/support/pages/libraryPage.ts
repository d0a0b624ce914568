import type { Locator, Page } from '@playwright/test';

/** The start page: the tenant copies of this computer, and the ways to get another. */
export function libraryPage(page: Page) {
  const main = page.getByRole('main');
  const jobs = main.getByRole('region', { name: 'Work in the background' });
  /** The card, by the exact name of the tenant. */
  const card = (name: string): Locator =>
    main.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
  return {
    open: async (): Promise<void> => {
      await page.goto('/');
      await main.getByRole('heading', { level: 1, name: 'Tenants' }).waitFor();
    },
    main,
    jobs,
    card,
    cards: main.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) }),
    /** Something that can be done with a tenant as a whole. */
    choose: async (name: string, action: 'Rename…' | 'Duplicate…' | 'Delete…' | 'Import report'): Promise<void> => {
      await card(name)
        .getByRole('button', { name: `More about ${name}` })
        .click();
      await page.getByRole('menuitem', { name: action }).click();
    },
    dialog: (name: string): Locator => page.getByRole('dialog', { name }),
    /** Through the file chooser of the browser. */
    importFile: async (file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> => {
      await main.getByRole('button', { name: 'Import', exact: true }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('menuitem', { name: /^Import a file/ }).click();
      await (await chooser).setFiles(file);
    },
    /** Another export of the tenant, in a folder, takes the place of its copy. */
    importAgain: async (name: string, folder: string): Promise<void> => {
      await card(name)
        .getByRole('button', { name: `More about ${name}` })
        .click();
      await page.getByRole('menuitem', { name: 'Import again…' }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('dialog', { name: 'Import again' }).getByRole('button', { name: 'From a folder…' }).click();
      await (await chooser).setFiles(folder);
    },
    /** Drops files or folders of this computer on the page, as from a window of the system. */
    drop: async (...paths: string[]): Promise<void> => {
      const devTools = await page.context().newCDPSession(page);
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await devTools.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
      }
      await devTools.detach();
    },
    generate: async (users: number, seed: string, mess: 'Clean' | 'As untidy as most' | 'Messy'): Promise<void> => {
      await main.getByRole('button', { name: 'Generate a tenant…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Generate a tenant' });
      await dialog.getByRole('textbox', { name: 'Number of users' }).fill(String(users));
      await dialog.getByRole('textbox', { name: 'Seed' }).fill(seed);
      await dialog.getByRole('radio', { name: mess }).check();
      await dialog.getByRole('button', { name: 'Generate', exact: true }).click();
    },
  };
}
