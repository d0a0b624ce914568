import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MenuEntry } from '../../../electron/hosts/desktop/menuTemplate.ts';
import { WINDOW_FOLDER } from '../../../electron/hosts/window/builds.ts';
import { type Client, connect, type DesktopBridge } from '../../../renderer/client/connection.ts';
import { makeScratch } from '../cli/runCli.ts';
import { writeWindow } from '../hosts/hostFixture.ts';
import { PageWindow, StandIn, type StandInOptions } from './standInElectron.ts';

const ORIGIN = 'app://license-rehearsal';
const scratch = makeScratch();
let standIn: StandIn;
let runs = 0;

vi.mock('../../../electron/hosts/window/builds.ts', () => ({
  WINDOW_FOLDER: `${process.env['TMPDIR'] ?? '/tmp'}/license-rehearsal-desktop-window-${process.pid}`,
}));
beforeAll(() => {
  writeWindow(WINDOW_FOLDER);
});
afterAll(() => {
  rmSync(WINDOW_FOLDER, { recursive: true, force: true });
  scratch.remove();
});

/** Starts the main process as Electron does: by importing its entry. */
async function start(options: Partial<StandInOptions> = {}): Promise<void> {
  const folder = scratch.file(`run${runs++}`);
  mkdirSync(folder);
  standIn = new StandIn({ userData: folder, switches: { data: `${folder}/data` }, ...options });
  vi.resetModules();
  vi.doMock('electron', () => standIn.mainModule());
  await import('../../../electron/main/main.ts');
}

/** Loads the page: first its preload script, then the window's own connection to the service. */
async function openPage(): Promise<{ page: PageWindow; desktop: DesktopBridge; client: Client }> {
  const page = new PageWindow(ORIGIN);
  vi.doMock('electron', () => standIn.preloadModule(page));
  vi.stubGlobal('window', page);
  vi.resetModules();
  await import('../../../electron/preload/preload.ts');
  return { page, desktop: page['desktop'] as DesktopBridge, client: await connect() };
}

async function settled(): Promise<void> {
  await vi.waitFor(() => expect(standIn.menus.length).toBeGreaterThan(0));
}

async function quit(): Promise<void> {
  const ended = new Promise((resolve) => standIn.app.once('stand-in-exit', resolve));
  standIn.window.emit('close');
  standIn.app.emit('window-all-closed');
  await ended;
}

function find(label: string, entries: readonly MenuEntry[] = standIn.menus.at(-1) ?? []): MenuEntry | undefined {
  for (const entry of entries) {
    const found = entry.label === label ? entry : find(label, entry.submenu ?? []);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('the desktop', () => {
  beforeEach(async () => {
    await start();
    await settled();
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await quit();
  });

  it('carries calls of the window through preload script and port to the service and back', async () => {
    const { client } = await openPage();
    expect(await client.application.host()).toMatchObject({ kind: 'desktop', version: '9.9.9', locale: 'sv-SE', firstStart: true });
    await expect(client.library.open({ tenantId: 'nobody' })).rejects.toMatchObject({ code: 'APP', data: { code: 'notFound' } });
  });

  it('runs long work with progress, and offers the tenant among the recent ones once it was opened', async () => {
    const { client, desktop } = await openPage();
    const commands: string[] = [];
    const stop = desktop.onCommand((id) => commands.push(id));
    const iterator = await client.library.generate({ users: 200, seed: 'desktop', mess: 'clean', name: 'Åre & Co' });
    let step = await iterator.next();
    while (step.done !== true) step = await iterator.next();
    await client.library.open({ tenantId: step.value.card.id });
    await vi.waitFor(() => expect(find('Åre && Co')).toBeDefined());
    find('Åre && Co')?.click?.();
    find('Importera fil …')?.click?.();
    expect(commands).toEqual([`openTenant-${step.value.card.id}`, 'importFile']);
    stop();
    find('Importera fil …')?.click?.();
    expect(commands).toHaveLength(2);
  });

  it('cancels what is under way when the window is reloaded, and connects the new page', async () => {
    const first = await openPage();
    const iterator = await first.client.library.generate({ users: 300_000, seed: 'reload', mess: 'clean' });
    await iterator.next();
    const inTheMaking = (): string[] => readdirSync(`${standIn.options.userData}/data/work`);
    expect(inTheMaking()).not.toEqual([]);
    first.page.unload();
    const second = await openPage();
    expect(await second.client.library.list()).toEqual([]);
    await vi.waitFor(() => expect(inTheMaking()).toEqual([]), 5000);
    expect(await second.client.library.list()).toEqual([]);
  });

  it('lets a person choose a file or a folder in the dialog of the system', async () => {
    const { desktop } = await openPage();
    standIn.picks = [['/exports/contoso.zip'], [], ['/exports/contoso']];
    expect(await desktop.chooseBundle('file')).toBe('/exports/contoso.zip');
    expect(await desktop.chooseBundle('file')).toBeNull();
    expect(await desktop.chooseBundle('folder')).toBe('/exports/contoso');
    expect(standIn.dialogs).toMatchObject([{ properties: ['openFile'] }, { properties: ['openFile'] }, { properties: ['openDirectory'] }]);
  });

  it('lets a person choose where to save a file, whatever folder the page asks for', async () => {
    const { desktop } = await openPage();
    standIn.picks = [['/reports/E1 to E3.pdf'], []];
    expect(await desktop.chooseTarget('../../etc/E1 to E3.pdf')).toBe('/reports/E1 to E3.pdf');
    expect(await desktop.chooseTarget('E1 to E3.pdf')).toBeNull();
    expect(standIn.dialogs).toMatchObject([{ defaultPath: 'E1 to E3.pdf' }, { defaultPath: 'E1 to E3.pdf' }]);
  });

  it('knows where a dropped file lies', async () => {
    const { desktop } = await openPage();
    expect(desktop.pathOf(new File(['x'], 'users.csv'))).toBe('/chosen/users.csv');
  });

  it('follows the theme and the language that are chosen in the window', async () => {
    const { client } = await openPage();
    expect(standIn.nativeTheme.themeSource).toBe('system');
    expect(find('Arkiv')).toBeDefined();
    await client.application.setPreferences({ theme: 'dark', language: 'nl' });
    expect(standIn.nativeTheme.themeSource).toBe('dark');
    await vi.waitFor(() => expect(find('Bestand')).toBeDefined());
    await client.application.setPreferences({ theme: 'auto' });
    expect(standIn.nativeTheme.themeSource).toBe('system');
  });

  it('remembers where the window was', async () => {
    standIn.window.bounds = { x: 50, y: 60, width: 1000, height: 700 };
    standIn.window.maximize();
    standIn.window.emit('close');
    const file = `${standIn.options.userData}/window.json`;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ bounds: { x: 50, y: 60, width: 1000, height: 700 }, maximized: true });
  });

  it('shows its window once there is something to see, and brings it to the front at a second start', () => {
    expect(standIn.window.done).toEqual([]);
    standIn.window.emit('ready-to-show');
    standIn.window.isMinimizedNow = true;
    standIn.app.emit('second-instance');
    expect(standIn.window.done).toEqual(['show', 'restore', 'show', 'focus']);
  });
});

describe('the window of the desktop', () => {
  beforeAll(async () => {
    await start();
    await settled();
  });
  afterAll(quit);

  it('is isolated, in the sandbox and without Node, and a released program has no inspector', () => {
    expect(standIn.calls.sandboxed).toBe(true);
    expect(standIn.window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
    expect(Object.keys(standIn.window.options.webPreferences)).not.toContain('enableBlinkFeatures');
    expect(standIn.window.options.webPreferences['experimentalFeatures']).toBeUndefined();
    expect(standIn.window.options.webPreferences['allowRunningInsecureContent']).toBeUndefined();
  });

  it('loads its files by a scheme of its own, with the policy of the browser host', async () => {
    expect(standIn.calls.privileged).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    expect(standIn.window.webContents.mainFrame.url).toBe(`${ORIGIN}/`);
    const page = await standIn.session.files?.(new Request(`${ORIGIN}/tenants/contoso/users`));
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page?.text()).toContain('<!doctype html>');
  });

  it.each([`${ORIGIN}/../package.json`, `${ORIGIN}/%2e%2e/package.json`, `${ORIGIN}/..%2f..%2fpackage.json`])(
    'finds no file at %s',
    async (url) => {
      const answer = await standIn.session.files?.(new Request(url));
      expect(answer?.status).toBe(404);
    },
  );

  it('gets nothing from another host of the same scheme, and by no other method', async () => {
    expect((await standIn.session.files?.(new Request('app://elsewhere/index.html')))?.status).toBe(403);
    expect((await standIn.session.files?.(new Request(`${ORIGIN}/`, { method: 'POST' })))?.status).toBe(403);
  });

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://example.com/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'ftp://example.com/',
  ])('can load nothing from %s', (url) => {
    const answers: boolean[] = [];
    standIn.session.beforeRequest?.({ url }, ({ cancel }) => answers.push(cancel));
    expect(answers).toEqual([true]);
  });

  it('can load its own files', () => {
    const answers: boolean[] = [];
    standIn.session.beforeRequest?.({ url: `${ORIGIN}/assets/main-1.js` }, ({ cancel }) => answers.push(cancel));
    expect(answers).toEqual([false]);
  });

  it.each(['will-navigate', 'will-redirect'])('is not led away (%s)', (event) => {
    const navigate = (url: string): boolean => {
      let prevented = false;
      const preventDefault = (): void => {
        prevented = true;
      };
      standIn.window.webContents.emit(event, { url, preventDefault });
      return prevented;
    };
    expect(navigate('https://example.com/')).toBe(true);
    expect(navigate('file:///etc/passwd')).toBe(true);
    expect(navigate('app://license-rehearsal.example/')).toBe(true);
    expect(navigate(`${ORIGIN}/tenants/contoso/users`)).toBe(false);
  });

  it('opens no other window and attaches no webview', () => {
    expect(standIn.window.webContents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    const preventDefault = vi.fn();
    standIn.window.webContents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('is denied every permission but to copy', () => {
    const contents = standIn.window.webContents;
    const granted = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
      'clipboard-sanitized-write',
    ].filter((permission) => {
      let answer = false;
      standIn.session.permissionRequest?.(contents, permission, (yes) => {
        answer = yes;
      });
      expect(standIn.session.permissionCheck?.(contents, permission)).toBe(answer);
      return answer;
    });
    expect(granted).toEqual(['clipboard-sanitized-write']);
    expect(standIn.session.permissionCheck?.(null, 'clipboard-sanitized-write')).toBe(false);
    expect(standIn.session.devicePermission?.()).toBe(false);
  });

  it('makes Chromium run no errands in a network', () => {
    expect(standIn.session.spellChecker).toBe(false);
    expect(standIn.calls.switches).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update']));
  });

  it('is the only one that is heard: messages of other frames and pages are not', async () => {
    const frames = [{ url: `${ORIGIN}/` }, { url: 'https://example.com/' }, null];
    for (const frame of frames) {
      const { ipcRenderer } = standIn.preloadModule({}, frame);
      await expect(ipcRenderer.invoke('choose-bundle', 'file')).rejects.toThrow('not ours');
    }
    standIn.window.webContents.mainFrame.url = 'https://example.com/';
    await expect(standIn.preloadModule({}).ipcRenderer.invoke('choose-bundle', 'file')).rejects.toThrow('not ours');
    standIn.window.webContents.mainFrame.url = `${ORIGIN}/`;
    expect(standIn.dialogs).toEqual([]);
  });
});

describe('a start of the desktop', () => {
  it('while the program runs already opens nothing', async () => {
    await start({ isSecond: true });
    expect(standIn.calls.quit).toBe(1);
    expect(standIn.windows).toEqual([]);
  });

  it('that cannot use its data folder says so in a dialog and ends', async () => {
    const file = scratch.file('a-file');
    writeFileSync(file, '');
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await start({ switches: { data: file, lang: 'sv' } });
    await vi.waitFor(() => expect(standIn.calls.exit).toEqual([1]));
    expect(standIn.calls.errorBoxes).toEqual([expect.stringContaining(file)]);
    expect(standIn.windows).toEqual([]);
    expect(error).toHaveBeenCalled();
    error.mockRestore();
  });

  it('leaves no database open when it ends', async () => {
    await start();
    await settled();
    await quit();
    expect(standIn.calls.exit).toEqual([0]);
    expect(existsSync(`${standIn.options.userData}/data/app.sqlite-wal`)).toBe(false);
  });
});
