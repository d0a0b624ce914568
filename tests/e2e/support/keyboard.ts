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

/** Types into the list that has the focus, and takes the one that it finds, which has to be this. */
export async function pickByKeys(page: Page, text: string, option: string | RegExp): Promise<void> {
  await page.keyboard.type(text);
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function hasFocus(goal: Locator): Promise<boolean> {
  return (await goal.count()) === 1 && (await goal.evaluate((element) => element === document.activeElement));
}

interface FocusStop {
  readonly name: string;
  /** Nothing about the element, or what surrounds it, shows that it has the focus. */
  readonly looksTheSame: boolean;
}

/** Compares how what has the focus looks with how it looks without it. Null outside of the page. */
export function focusStyle(page: Page): Promise<FocusStop | null> {
  return page.evaluate(async () => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const look = async (): Promise<string> => {
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
      const around = [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling];
      const styles = around
        .filter((each) => each != null)
        .flatMap((each) => [getComputedStyle(each), getComputedStyle(each, '::before'), getComputedStyle(each, '::after')]);
      return styles
        .map(({ outlineStyle, outlineWidth, outlineColor, borderColor, boxShadow, backgroundColor, transform, opacity }) =>
          [outlineStyle, outlineWidth, outlineColor, borderColor, boxShadow, backgroundColor, transform, opacity].join(),
        )
        .join('|');
    };
    const withFocus = await look();
    element.blur();
    const without = await look();
    element.focus({ preventScroll: true });
    const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { name: `${element.tagName} ${text.slice(0, 40)}`, looksTheSame: withFocus === without };
  });
}
