import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { canShowWindows, findElectron } from '../../electron/hosts/desktop/electronBinary.ts';
import { ensureBuilt } from '../../electron/hosts/window/builds.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const binary = findElectron(process.env);
const why = binary === null ? 'Electron is not installed: npx install-electron' : 'there is no screen for a desktop window';
const canRun = binary !== null && canShowWindows(process.env);
if (!canRun && process.env['TEST_WORKER_INDEX'] === undefined)
  console.log(`SKIPPED: the desktop is not tested with the real Electron, as ${why}`);

test('the desktop opens its window, and the window reaches the service', async () => {
  test.skip(!canRun, why);
  await ensureBuilt(['window', 'program', 'preload'], () => undefined);
  const folder = await mkdtemp(path.join(tmpdir(), 'license-rehearsal-desktop-'));
  const args = [
    ROOT,
    `--data=${folder}`,
    `--user-data-dir=${folder}/electron`,
    '--lang=en',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const program = await _electron.launch({ ...(binary === null ? {} : { executablePath: binary }), args });
  const page = await program.firstWindow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).protocol).toBe('app:');
  expect(
    await page.evaluate(() => ({ node: 'require' in window || 'process' in window, bridge: Object.keys(window.desktop ?? {}).sort() })),
  ).toEqual({
    node: false,
    bridge: ['chooseBundle', 'chooseTarget', 'connect', 'onCommand', 'pathOf'],
  });
  await program.close();
  await rm(folder, { recursive: true, force: true });
});
