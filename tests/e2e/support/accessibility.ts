import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The attribute that Mantine's styles go by. */
const SCHEME = 'data-mantine-color-scheme';

/** What axe finds depends on the theme for these rules only; the others are checked once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What passes is not told, and nothing is fetched for rules about media: both take longer than the rules. */
const VIOLATIONS_ONLY: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'], preload: false };

/** axe finds nothing on the screen as it is, or in a part of it, in the light theme and in the dark one. The theme is then as it was. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  const before = await schemeOf(page);
  for (const scheme of ['light', 'dark']) {
    // The window itself sets the theme when its preferences arrive: what was looked at meanwhile counts for nothing.
    for (let tries = 0; tries < 3; tries += 1) {
      await setScheme(page, scheme);
      // Legacy: without a page of its own to put results of frames together in. Our pages have no frames.
      const axe = new AxeBuilder({ page })
        .setLegacyMode()
        .options({ ...VIOLATIONS_ONLY, ...(scheme === 'dark' && { runOnly: COLOUR_RULES }) });
      const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
      if ((await schemeOf(page)) !== scheme) continue;
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${scheme}: ${id}: ${help}: ${target.join(' ')}`),
      );
      expect(found).toEqual([]);
      break;
    }
    expect(await schemeOf(page)).toBe(scheme);
  }
  await setScheme(page, before);
}

function schemeOf(page: Page): Promise<string | null> {
  return page.evaluate((name) => document.documentElement.getAttribute(name), SCHEME);
}

/** Sets it, and waits until the colours have come: an inherited one takes a frame for each element it passes through. */
async function setScheme(page: Page, scheme: string | null): Promise<void> {
  await page.evaluate(
    async ([name, wanted]) => {
      if (wanted === null) document.documentElement.removeAttribute(name);
      else document.documentElement.setAttribute(name, wanted);
      for (let frame = 0, still = 0; frame < 60 && still < 3; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const moving = document.getAnimations().some(({ playState }) => playState === 'running');
        still = moving ? 0 : still + 1;
      }
    },
    [SCHEME, scheme] as const,
  );
}
