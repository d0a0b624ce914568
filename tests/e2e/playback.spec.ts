import { directoryPage } from './support/pages/directoryPage.ts';
import { playbackPage } from './support/pages/playbackPage.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

/** Scenarios of the demo tenant Tallbacka Instruments, by their numbers: its E1 is removed before E3 is added, with a wait between. */
const REMOVE_FIRST = 5;
/** Alice Lockwood of the Finance group. */
const ALICE = '04005182-a129-4df0-8b71-ee321e1087ff';

test('a rehearsal is played, paused and stepped through, by button and by key', async ({ page, demos, picture }) => {
  const playback = playbackPage(page);
  await playback.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await playback.at('0 s');
  await expect(playback.control('To the event before')).toHaveAttribute('aria-disabled', 'true');

  await test.step('to the next event and the next trouble', async () => {
    await playback.control('To the next event').click();
    await playback.at('1 min');
    await expect(playback.group('Finance')).toContainText('In progress');
    await page.keyboard.press('Shift+L');
    await playback.at('1 min 1 s');
    await page.keyboard.press('Shift+J');
    await playback.at('1 min');
    await page.keyboard.press('l');
    await playback.at('1 min 1 s');
    await page.keyboard.press('j');
    await playback.at('1 min');
    await picture('playback');
  });

  await test.step('to a moment that is typed, or on the line', async () => {
    await playback.jump('08:01:03');
    await playback.at('1 min 3 s');
    await playback.jump('30 s');
    await playback.at('30 s');
    await playback.jump('next week');
    await expect(page.getByRole('alert').filter({ hasText: 'No such moment' })).toBeVisible();
    await playback.slider.focus();
    await page.keyboard.press('End');
    await playback.at('2 min 4 s');
    await page.keyboard.press('ArrowLeft');
    await playback.at('2 min 3 s');
    await expect(playback.slider).toHaveAttribute('aria-valuetext', '08:02:03, 2 min 3 s since the start');
    await expect(page).toHaveURL(/[?&]at=123\b/);
  });

  await test.step('and runs to its end by itself', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('k');
    await expect(playback.control('Pause')).toBeVisible();
    await playback.control('Pause').click();
    await playback.speed.click();
    await page.getByRole('option', { name: '1 min per second' }).click();
    await playback.control('Play').click();
    await playback.at('2 min 4 s');
    await expect(playback.control('Play')).toBeVisible();
    await expect(page).toHaveURL(/[?&]at=124\b/);
  });

  await test.step('and a reloaded page shows the same moment', async () => {
    await playback.jump('08:01:01');
    await expect(page).toHaveURL(/[?&]at=61\b/);
    await page.reload();
    await playback.at('1 min 1 s');
  });
});

test('the moment shows groups, seats and users as they are then, and the log up to it', async ({ page, demos }) => {
  const playback = playbackPage(page);
  await playback.open(demos['e1-to-e3'].id, REMOVE_FIRST, '&at=30');

  await test.step('before the group is processed', async () => {
    await expect(playback.group('Finance')).toContainText('Queued for processing');
    await expect(playback.group('Finance')).toContainText('Begins at 08:01:00');
    await expect(playback.group('Finance')).toContainText('0 of 48');
    await expect(playback.figure('Without a service they had')).toHaveText('0');
    await expect(playback.seats('Office 365 E1')).toContainText('80 of 85 used, 5 free');
    await expect(playback.entries.first()).toContainText('Wait until the licenses of Finance have been processed');
  });

  await test.step('when everybody is without', async () => {
    await playback.jump('08:01:30');
    await expect(playback.figure('Without a service they had')).toHaveText('44');
    await expect(playback.figure('Changed so far')).toHaveText('48');
    await expect(playback.seats('Office 365 E1')).toContainText(/3\d of 85 used/);
  });

  await test.step('and at the end', async () => {
    await playback.troubles.filter({ hasText: 'fail for 2 users' }).getByRole('button').first().click();
    await playback.at('2 min 3 s');
    await page.keyboard.press('l');
    await playback.at('2 min 4 s');
    await expect(playback.group('Finance')).toContainText('Errors and issues');
    await expect(playback.group('Finance')).toContainText('48 of 48');
    await expect(playback.entries.first()).toContainText('Everything is done');
    await expect(playback.entries.nth(1)).toContainText('Assigned: 46. Failed: 2.');
  });
});

test('an entry of the log is opened, and says why back to the step', async ({ page, demos, picture }) => {
  const playback = playbackPage(page);
  await playback.open(demos['e1-to-e3'].id, REMOVE_FIRST, '&at=124');
  await playback.group('Finance').getByRole('button', { name: 'Only the entries of Finance' }).click();
  await expect(playback.feed.getByRole('combobox', { name: 'Entries that are shown' })).toHaveValue('Finance');
  await expect(playback.entries.first()).toContainText('Finish applying group based license to users');

  await playback.entry(/Change user license.*Failure/s).click();
  const opened = playback.entries.filter({ has: page.getByRole('button', { expanded: true }) });
  await expect(opened).toContainText('Reason: Conflicting services');
  await expect(opened).toContainText('Microsoft Entra group-based licensing');
  await opened.getByRole('button', { name: 'Why?' }).click();
  await expect(playback.chain.locator('> li')).toHaveCount(4);
  await expect(playback.chain.locator('> li').first()).toContainText('Step 3');
  await expect(playback.chain.locator('> li').nth(1)).toContainText('Set group license');
  await expect(playback.chain.locator('> li').nth(2)).toContainText('Start applying group based license to users');
  await picture('playback-why');
  await test.step('each cause is a moment, and the entry stays open there', async () => {
    await playback.chain.getByRole('button', { name: '08:01:02' }).first().click();
    await playback.at('1 min 2 s');
    await expect(playback.chain).toBeVisible();
  });
});

test('a user is followed: services by time, the gap in plain sight, and what caused it', async ({ page, demos, picture }) => {
  const playback = playbackPage(page);
  await playback.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await playback.follow('Alice Lockwood');
  await expect(page).toHaveURL(new RegExp(`[?&]user=${ALICE}`));
  const mailbox = playback.lane('Exchange Online mailbox');
  await expect(mailbox).toContainText('1 min 2 s without');
  await expect(playback.lane('Office 365 E3, group Finance')).toBeVisible();

  await mailbox.getByRole('button', { name: 'Exchange Online mailbox: Gap · 1 min 2 s, 08:01:00 to 08:02:02.' }).click();
  await playback.at('1 min');
  const details = playback.user.getByRole('region', { name: 'What happened here' });
  await expect(details).toContainText('Removes Office 365 E1');
  await details.getByRole('button', { name: 'Why?' }).click();
  await expect(playback.chain).toContainText('Step 1');
  await picture('playback-lanes');

  await playback.user.getByText('Whole rehearsal').click();
  await playback.user.getByRole('checkbox', { name: /^Show all \d+ services$/ }).check();
  await playback.user.getByRole('button', { name: 'Only the entries of Alice Lockwood' }).click();
  await playback.jump('08:02:04');
  await expect(playback.entries).toHaveCount(2);
  await expect(playback.entries.first()).toContainText('Adds Office 365 E3');
  await playback.user.getByRole('button', { name: 'Close this user' }).click();
  await expect(playback.entries.first()).toContainText('Everything is done');
  await expect(mailbox).toBeHidden();
});

test('the whole directory is shown at the moment, and the way leads back', async ({ page, demos }) => {
  const [playback, tenant, directory] = [playbackPage(page), tenantPage(page), directoryPage(page)];
  await playback.open(demos['e1-to-e3'].id, REMOVE_FIRST, '&at=90');
  await playback.directory.click();
  await expect(tenant.heading).toHaveText('Users');
  await expect(tenant.bar.getByRole('radio', { name: 'At 08:01:30' })).toBeChecked();
  await directory.search.fill('alice lockwood');
  await expect(directory.count).toHaveText('1 of 167 users');
  await expect(directory.grid.getByRole('row').nth(1)).not.toContainText('Office 365');
  await directory.open('Alice Lockwood');
  await expect(tenant.heading).toHaveText('Alice Lockwood | Licenses');
  await expect(tenant.main).not.toContainText('Office 365 E1');

  await tenant.bar.getByText('As it will be', { exact: true }).click();
  await expect(tenant.main).toContainText('Office 365 E3');
  await tenant.bar.getByText('At 08:01:30', { exact: true }).click();
  await expect(tenant.main).not.toContainText('Office 365 E3');
  await tenant.bar.getByRole('link', { name: 'Back to the playback' }).click();
  await playback.at('1 min 30 s');
});

test('a scenario without steps says so instead of playing', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, scenario] = [tenantPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await tenant.menuOf('New scenario…');
  await scenario.name('New scenario', 'Empty', 'Create');
  await page.getByRole('link', { name: 'Playback' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to play yet' })).toBeVisible();
});
