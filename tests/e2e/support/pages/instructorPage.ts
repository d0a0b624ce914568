import type { Locator, Page } from '@playwright/test';

/** What an instructor works with, in English. */
export function instructorPage(page: Page) {
  const main = page.getByRole('main');
  const button = (name: string): Locator => main.getByRole('button', { name, exact: true });
  return {
    main,
    button,
    field: (name: string): Locator => main.getByRole('textbox', { name, exact: true }),
    openPart: async (name: string): Promise<void> => main.getByRole('tab', { name, exact: true }).click(),
    condition: (text: string | RegExp): Locator => main.getByRole('checkbox', { name: text }),
    kept: main.getByText('The draft is kept on this computer.'),
    /** A row of the table of paths, or of learners. */
    row: (name: string): Locator => main.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    /** Chooses files in the browser's dialog that a click opens. */
    choose: async (click: Locator, files: string[]): Promise<void> => {
      const opened = page.waitForEvent('filechooser');
      await click.click();
      await (await opened).setFiles(files);
    },
    /** What a click hands to the browser's downloads, kept under its own name in a folder. */
    download: async (click: Locator, folder: string): Promise<string> => {
      const begun = page.waitForEvent('download');
      await click.click();
      const download = await begun;
      const file = `${folder}/${download.suggestedFilename()}`;
      await download.saveAs(file);
      return file;
    },
  };
}
