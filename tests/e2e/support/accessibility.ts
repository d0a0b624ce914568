import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** axe finds nothing on the screen as it is, in the light theme and in the dark one. The theme is then as it was. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'));
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((wanted) => document.documentElement.setAttribute('data-mantine-color-scheme', wanted), scheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${scheme}: ${id}: ${help}: ${target.join(' ')}`));
    expect(found).toEqual([]);
  }
  await page.evaluate((scheme) => {
    if (scheme === null) document.documentElement.removeAttribute('data-mantine-color-scheme');
    else document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  }, before);
}
