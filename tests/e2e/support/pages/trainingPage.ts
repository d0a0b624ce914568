import type { Locator, Page } from '@playwright/test';
import { createTranslator, type Language } from '../../../../shared/i18n/translator.ts';

/** The training in one language: its words are taken from the texts of that language, as the window takes them. */
export function trainingPage(page: Page, language: Language = 'en') {
  const { t } = createTranslator(language);
  const bar = page.getByRole('region', { name: t('window.training.bar.label'), exact: true });
  const panel = page.getByRole('complementary');
  const main = page.getByRole('main');
  const button = (place: Locator | Page, name: string): Locator => place.getByRole('button', { name, exact: true });
  return {
    t,
    bar,
    panel,
    main,
    heading: page.getByRole('heading', { level: 1 }),
    begin: main.getByRole('link', { name: t('window.training.begin'), exact: true }),
    beginExercise: button(main, t('window.training.brief.begin')),
    exercise: (title: string): Locator => main.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) }),
    /** Opens the exercise by its address, and begins it. */
    enter: async (exerciseId: string): Promise<void> => {
      await page.goto(`/training/exercises/${exerciseId}`);
      await button(main, t('window.training.brief.begin')).click();
      await bar.waitFor();
    },
    hint: bar.getByRole('button', { name: t('window.training.bar.hint') }),
    check: button(bar, t('window.training.bar.check')),
    debrief: button(bar, t('window.training.bar.debrief')),
    startOver: button(bar, t('window.training.bar.startOver')),
    leave: button(bar, t('window.training.bar.leave')),
    confirm: (name: string): Locator => button(page.getByRole('dialog'), name),
    /** What the last check says, as it is read out. */
    said: bar.getByRole('status').first(),
    takeHint: panel.getByRole('button', { name: t('window.training.hints.take') }),
    result: (condition: string): Locator => panel.getByRole('listitem').filter({ hasText: condition }).first(),
    inPlayback: panel.getByRole('link', { name: new RegExp(`^${t('window.training.diagnosis.playbackOf', { what: '' })}`) }),
    points: (count: number): string => t('window.training.points', { count }),
    /** A command of a user's page, and what its dialog asks. */
    action: (name: string): Locator => button(main, name),
    openUser: async (name: string): Promise<void> => {
      await page
        .getByRole('navigation', { name: t('window.shell.menu') })
        .getByRole('link', { name: t('window.shell.place.users') })
        .click();
      await page.getByRole('grid').getByRole('link', { name, exact: true }).click();
    },
    /** Ticks a license plan for the user whose page is open, and saves. */
    assign: async (plan: string): Promise<void> => {
      await main.getByRole('link', { name: t('window.directory.action.assignments'), exact: true }).click();
      await main.getByRole('checkbox', { name: plan, exact: true }).check();
      await button(main, t('window.assignments.footer.save')).click();
      await main.getByRole('tab').first().waitFor();
    },
    setUsageLocation: async (country: string): Promise<void> => {
      await button(main, t('window.directory.action.setUsageLocation')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').first().fill(country);
      await page.getByRole('option', { name: country }).first().click();
      await button(dialog, t('window.directory.stage')).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
