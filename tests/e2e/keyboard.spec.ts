import { pickByKeys, tabTo } from './support/keyboard.ts';
import { playbackPage } from './support/pages/playbackPage.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { wizardPage } from './support/pages/wizardPage.ts';
import { expect, test } from './support/test.ts';

/** Plans of the demo tenant Tallbacka Instruments, in the order in which they come: E1 removed before E3 is added; too few seats. */
const [REMOVE_FIRST, TOO_FEW_SEATS] = [5, 6];

test('på svenska och med tangentbordet enbart: Finance går från Office 365 E1 till E3, och det ångras', async ({
  page,
  copyOf,
  picture,
}) => {
  const { name } = await copyOf('e1-to-e3');
  const heading = page.getByRole('heading', { level: 1 });
  const bar = page.getByRole('region', { name: 'Scenario', exact: true });
  const status = page.getByRole('main').getByRole('status').last();

  await test.step('byter språk och öppnar klientorganisationen', async () => {
    await page.goto('/');
    await expect(heading).toBeFocused();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Svenska');
    await expect(page.getByRole('button', { name: 'Language: Svenska' }).last()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Klientorganisationer');
    await tabTo(page, page.getByRole('link', { name, exact: true }));
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Användare');
    await expect(heading).toBeFocused();
  });

  await test.step('hittar en användare och ser varför en ruta är låst', async () => {
    await tabTo(page, page.getByRole('searchbox', { name: 'Sök bland användare' }));
    await page.keyboard.type('väinö pel');
    await expect(status).toHaveText('1 av 167 användare');
    await tabTo(page, page.getByRole('row').nth(1).getByRole('gridcell').first());
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Väinö Peltola | Licenser');
    await tabTo(page, page.getByRole('link', { name: 'Tilldelningar', exact: true }));
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Uppdatera licenstilldelningar');
    await tabTo(page, page.getByRole('checkbox', { name: 'Office 365 E1', exact: true }));
    await expect(page.getByRole('tooltip')).toHaveText(
      'Ärvd från Finance. Ändra gruppens licenser eller ta bort användaren ur gruppen för att ändra detta.',
    );
    await picture('sv-locked');
  });

  await test.step('ändrar gruppen och läser effekten innan något sparas', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Finance');
    await expect(page.getByRole('dialog').getByRole('button', { name: /^Finance Grupp/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Finance | Licenser');
    await tabTo(page, page.getByRole('link', { name: 'Tilldelningar', exact: true }));
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('Uppdatera licenstilldelningar');
    const [e1, e3] = ['Office 365 E1', 'Office 365 E3'].map((plan) => page.getByRole('checkbox', { name: plan, exact: true })) as [
      ReturnType<typeof page.getByRole>,
      ReturnType<typeof page.getByRole>,
    ];
    await tabTo(page, e1);
    await page.keyboard.press('Space');
    await expect(e1).not.toBeChecked();
    for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');
    await expect(e3).toBeFocused();
    await page.keyboard.press('Space');
    await expect(e3).toBeChecked();
    await expect(status).toContainText('1 licensplan läggs till och 1 tas bort.');
    await expect(status).toContainText('0 går förlorade');
    await expect(page.getByRole('region', { name: 'Effekt' }).getByRole('row', { name: /Office 365 E3/ })).toContainText('46');
    await picture('sv-effect');
  });

  await test.step('sparar, ser hur det blir och ångrar', async () => {
    await page.keyboard.press('Control+s');
    await expect(heading).toHaveText('Finance | Licenser');
    await expect(bar.getByRole('radio', { name: 'Som den blir' })).toBeChecked();
    await expect(page.getByRole('rowheader', { name: 'Office 365 E3' })).toBeVisible();
    await expect(bar.getByRole('link', { name: '1 steg' })).toBeVisible();
    await picture('sv-group-as-it-will-be');
    await page.keyboard.press('Control+z');
    await expect(bar.getByRole('link', { name: '0 steg' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Office 365 E1' })).toBeVisible();
  });
});

test('by keys alone a rehearsal is played, walked through to its trouble, and a user followed', async ({ page, demos }) => {
  const playback = playbackPage(page);
  await playback.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await test.step('the space bar plays and pauses wherever the focus has nothing of its own to do', async () => {
    await page.keyboard.press('Space');
    await expect(playback.control('Pause')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(playback.control('Play')).toBeVisible();
  });
  await test.step('arrows move the slider', async () => {
    await tabTo(page, playback.slider);
    await page.keyboard.press('Home');
    await playback.at('0 s');
    await page.keyboard.press('ArrowRight');
    await playback.at('1 s');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Home');
  });
  await test.step('a key leads to the next trouble, and back', async () => {
    await page.keyboard.press('Shift+L');
    await playback.at('1 min');
    await page.keyboard.press('Shift+L');
    await playback.at('1 min 1 s');
    await page.keyboard.press('Shift+J');
    await playback.at('1 min');
  });
  await test.step('a user is found and followed, and a gap says what caused it', async () => {
    await tabTo(page, playback.user.getByRole('combobox', { name: /^Follow a user/ }));
    await pickByKeys(page, 'alice lock', 'Alice Lockwood');
    await tabTo(page, playback.lane('Exchange Online mailbox').getByRole('button', { name: /: Gap/ }));
    await page.keyboard.press('Enter');
    const details = playback.user.getByRole('region', { name: 'What happened here' });
    await tabTo(page, details.getByRole('button', { name: 'Why?' }));
    await page.keyboard.press('Enter');
    await expect(playback.chain).toContainText('Step 1');
  });
});

test('by keys alone a wizard is answered from its first page to its outcome', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, wizard] = [tenantPage(page), wizardPage(page)];
  const main = page.getByRole('main');
  const onTo = async (title: string): Promise<void> => {
    await tabTo(page, wizard.next);
    await page.keyboard.press('Enter');
    await expect(wizard.title(title)).toBeFocused();
  };
  await tenant.open(id, 'wizards');
  await tabTo(page, main.getByRole('button', { name: 'Begin Change license plans' }));
  await page.keyboard.press('Enter');
  await expect(tenant.heading).toHaveText('Change license plans');
  const group = main.getByRole('radio', { name: 'From a group' });
  await tabTo(page, group);
  await page.keyboard.press('Space');
  await expect(group).toBeChecked();
  await tabTo(page, main.getByRole('combobox', { name: 'Group', exact: true }));
  await pickByKeys(page, 'Customer', /^Customer service/);
  await onTo('From and to');
  await tabTo(page, main.getByRole('combobox', { name: 'New license plan', exact: true }));
  await pickByKeys(page, 'Office 365 E3', /^Office 365 E3/);
  for (const title of ['Services', 'Other paths', 'Way', 'Steps']) await onTo(title);
  await tabTo(page, main.getByRole('button', { name: 'Write the scenario' }));
  await page.keyboard.press('Enter');
  await expect(wizard.title('Preflight')).toBeFocused();
  await onTo('Outcome');
  await expect(scenarioPage(page).outcome).toBeVisible();
});

test('by keys alone a finding is opened and its remedy staged, and undone', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const tenant = tenantPage(page);
  await tenant.open(id, `scenario/preflight?scenario=${TOO_FEW_SEATS}`);
  const finding = page.getByRole('button', { name: 'Office 365 E3: users still wait for a seat at the end.' });
  await tabTo(page, finding);
  await page.keyboard.press('Enter');
  await expect(finding).toHaveAttribute('aria-pressed', 'true');
  const stage = page.getByRole('button', { name: /^Stage: Have \d+ seats of Office 365 E3 before step 1/ });
  await expect(stage).toBeVisible({ timeout: 30_000 });
  await tabTo(page, stage);
  await page.keyboard.press('Enter');
  await expect(tenant.steps).toHaveText('5 steps');
  await expect(finding).toHaveCount(0, { timeout: 30_000 });
  await page.keyboard.press('Control+z');
  await expect(tenant.steps).toHaveText('4 steps');
  await expect(finding).toBeVisible({ timeout: 30_000 });
});
