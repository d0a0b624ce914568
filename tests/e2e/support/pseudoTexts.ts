import { expect, type Page } from '@playwright/test';
import { ACTIVITIES } from '../../../shared/contract/playback.ts';
import { type DemoWords, tidy } from './demoWords.ts';

/** As the browser writes it; where a date is part of a sentence, the sentence is one of the texts. */
const DATE = /^\d{1,2} [A-Z][a-z]{2,8} \d{4}(, \d\d:\d\d(:\d\d)?)?$/;
/** Names of languages in their own language, keys, numbers of facts, and the name of the program are the same everywhere. */
const NEVER_TRANSLATED = /^(License Rehearsal|English|Svenska|Nederlands|EN|SV|NL|UTC|F\d+|((Ctrl|Alt|Shift)\+)+\S+)$/;
const INNERMOST = /\[!!(?:(?!\[!!|!!\]).)*!!\]/gs;

/**
 * The window puts its texts into the made-up language and back again: what then stands on the screen, or is read out, without having come
 * from the texts or from the data.
 */
export async function expectTranslated(page: Page, words: DemoWords): Promise<void> {
  await setPseudo(page, true);
  expect.soft(await untranslated(page, words)).toEqual([]);
  await setPseudo(page, false);
}

async function setPseudo(page: Page, on: boolean): Promise<void> {
  await page.evaluate(
    (value) => {
      window.localStorage.setItem('pseudo', value);
      window.dispatchEvent(new Event('languagechange'));
    },
    on ? '1' : '0',
  );
  const bracketed = page.getByRole('banner').getByText(/^\[!!.*!!\]$/s);
  if (on) await bracketed.first().waitFor();
  else await expect(bracketed).toHaveCount(0);
}

async function untranslated(page: Page, words: DemoWords): Promise<string[]> {
  const found = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription']) {
          const value = node.getAttribute(name);
          // Mantine measures the height of a text with a hidden copy, which it labels in English.
          if (value !== null && node.closest('[aria-hidden="true"]') === null) texts.push(value);
        }
      } else if (node.parentElement?.closest('script, style, noscript, pre, code') === null) {
        texts.push(node.textContent ?? '');
      }
    }
    return texts;
  });
  /** The audit log and its categories are in English everywhere. */
  const activities: ReadonlySet<string> = new Set([...ACTIVITIES, 'UserManagement', 'GroupManagement']);
  const isKnown = (rest: string): boolean => NEVER_TRANSLATED.test(rest) || DATE.test(rest) || activities.has(rest) || words.has(rest);
  const left = found.flatMap((text) => withoutTexts(text)).filter((rest) => /\p{L}/u.test(rest));
  return [...new Set(left)].filter((rest) => !isKnown(rest)).sort();
}

/** What is left of a text when everything that came from the texts is taken out of it. */
function withoutTexts(text: string): string[] {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replaceAll(INNERMOST, '\n');
  }
  return rest.split(/[\n·|]/).map(tidy);
}
