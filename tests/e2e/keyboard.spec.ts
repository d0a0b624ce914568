import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

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
