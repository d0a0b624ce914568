import { expect, type Locator, type Page } from '@playwright/test';

/** The playback of a scenario: controls, clock, line of time, and what holds at the moment shown. */
export function playbackPage(page: Page) {
  const main = page.getByRole('main');
  const user = main.getByRole('region', { name: 'One user' });
  const feed = main.getByRole('region', { name: 'Audit log' });
  const clock = main.getByRole('timer', { name: 'Moment that is shown' });
  const slider = main.getByRole('slider', { name: 'Moment of the rehearsal' });
  return {
    clock,
    slider,
    open: async (tenantId: string, scenario: number, search = ''): Promise<void> => {
      await page.goto(`/tenants/${tenantId}/scenario/playback?scenario=${scenario}${search}`);
      await clock.waitFor();
    },
    /** Waits for the clock to show that much time since the start. */
    at: async (duration: string): Promise<void> => {
      await expect(clock).toContainText(`${duration} since the start`);
    },
    control: (
      name: 'Play' | 'Pause' | 'To the next event' | 'To the event before' | 'To the next trouble' | 'To the trouble before',
    ): Locator => main.getByRole('group', { name: 'Playback controls' }).getByRole('button', { name, exact: true }),
    speed: main.getByRole('combobox', { name: 'Speed' }),
    skipQuiet: main.getByRole('switch', { name: 'Skip quiet time' }),
    jump: async (moment: string): Promise<void> => {
      await main.getByRole('textbox', { name: /^Moment to jump to/ }).fill(moment);
      await main.getByRole('button', { name: 'Jump', exact: true }).click();
    },
    /** A figure of the moment by its words. */
    figure: (label: string): Locator => main.getByText(label, { exact: true }).locator('..').getByRole('definition'),
    directory: main.getByRole('link', { name: 'Directory at this moment' }),
    troubles: main.getByRole('region', { name: /^Trouble/ }).getByRole('listitem'),
    group: (name: string): Locator =>
      main
        .getByRole('region', { name: 'Groups' })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name }) }),
    seats: (plan: string): Locator => main.getByRole('region', { name: 'Seats' }).getByRole('figure', { name: new RegExp(`^${plan} `) }),
    feed,
    /** Entries of the log, newest first. */
    entries: feed.getByRole('list', { name: 'Audit log' }).locator('> li'),
    /** The opener of the newest entry with these words. */
    entry: (name: string | RegExp): Locator => feed.getByRole('button', { name }).first(),
    chain: page.getByRole('list', { name: 'What led to it, from the step on' }),
    user,
    lane: (name: string | RegExp): Locator => user.getByRole('listitem', { name }),
    follow: async (text: string): Promise<void> => {
      await user.getByRole('combobox', { name: /^Follow a user/ }).fill(text);
      await page.getByRole('option', { name: text }).first().click();
      await user.getByRole('heading', { level: 3 }).waitFor();
    },
  };
}
