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
    /** Drops a file on the page as an explorer window does. */
    drop: async (name: string, content: Buffer): Promise<void> => {
      const transfer = await page.evaluateHandle(
        ([fileName, base64]) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], fileName));
          return data;
        },
        [name, content.toString('base64')] as const,
      );
      const heading = main.getByRole('heading', { level: 1 });
      await heading.dispatchEvent('dragover', { dataTransfer: transfer });
      await heading.dispatchEvent('drop', { dataTransfer: transfer });
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
