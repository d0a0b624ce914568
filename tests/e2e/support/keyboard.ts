import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two of its parts. */
const MOST_STOPS = 90;

/** Walks by Tab, as somebody without a mouse does, until the focus is there. Every stop on the way has to be visible. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(goal)) return;
  }
  await expect(goal, 'can be reached by Tab').toBeFocused();
}

async function hasFocus(goal: Locator): Promise<boolean> {
  return (await goal.count()) === 1 && (await goal.evaluate((element) => element === document.activeElement));
}

/** What the focus looks like: the outline, border and shadow of the element that has it. */
export function focusStyle(page: Page): Promise<{ readonly name: string; readonly style: string } | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor, borderColor, boxShadow, backgroundColor } = getComputedStyle(element);
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}`;
    return { name, style: [outlineStyle, outlineWidth, outlineColor, borderColor, boxShadow, backgroundColor].join(' | ') };
  });
}
