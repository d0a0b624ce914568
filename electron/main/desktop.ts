import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron';
import { chooseLanguage, createTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { errorText } from '../hosts/cli/views/errorText.ts';
import { menuTemplate } from '../hosts/desktop/menuTemplate.ts';
import { createServicePorts } from '../hosts/desktop/servicePorts.ts';
import { WINDOW_FOLDER } from '../hosts/window/builds.ts';
import { openWindowFiles } from '../hosts/window/windowFiles.ts';
import { CHANNELS } from '../preload/channels.ts';
import { createRouter } from '../service/api/router.ts';
import { type Application, createApplication } from '../service/application.ts';
import { makeDataFolder } from '../service/dataFolder.ts';
import { createWorkerRunner } from '../workers/workerRunner.ts';
import { guardSession } from './guards.ts';
import { bringToFront, openMainWindow } from './mainWindow.ts';
import { listenToWindow } from './windowMessages.ts';

/** The program on the desktop, once Electron is ready. What keeps it from starting is told in a dialog. */
export async function runDesktop(): Promise<void> {
  const locale = app.commandLine.getSwitchValue('lang') || (app.getPreferredSystemLanguages()[0] ?? app.getLocale());
  try {
    await openProgram(locale);
  } catch (error) {
    console.error(error);
    dialog.showErrorBox('License Rehearsal', errorText(error, createTranslator(chooseLanguage([locale]))));
    app.exit(1);
  }
}

async function openProgram(locale: string): Promise<void> {
  const jobs = createWorkerRunner();
  const files = await openWindowFiles(WINDOW_FOLDER);
  const dataFolder = await makeDataFolder(app.commandLine.getSwitchValue('data') || undefined, process.env);
  let refresh = (): void => undefined;
  const application = await createApplication({
    dataFolder,
    jobs,
    host: { kind: 'desktop', version: app.getVersion(), platform: process.platform, locale, onChange: () => refresh() },
  });
  const words = (): Translator => createTranslator(application.preferences.get().language ?? chooseLanguage([locale]));
  const applyTheme = (): void => {
    const { theme } = application.preferences.get();
    nativeTheme.themeSource = theme === 'auto' ? 'system' : theme;
  };

  guardSession(session.defaultSession, files);
  applyTheme();
  const window = openMainWindow(path.join(app.getPath('userData'), 'window.json'), !app.isPackaged);
  listenToWindow(window, createServicePorts(createRouter(application)), words);
  refresh = () => {
    applyTheme();
    showMenu(application, words(), window).catch((error: unknown) => console.error(error));
  };
  refresh();

  app.on('second-instance', () => bringToFront(window));
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void shutDown(application, jobs.kill);
  });
}

async function showMenu(application: Application, words: Translator, window: BrowserWindow): Promise<void> {
  const tenants = await application.library.list();
  const run = (command: string): void => {
    if (!window.isDestroyed()) window.webContents.send(CHANNELS.command, command);
  };
  const content = { words, preferences: application.preferences.get(), tenants, platform: process.platform, run };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(content)));
}

/** Nothing half-written stays behind, and the databases are closed. */
async function shutDown(application: Application, killJobs: () => Promise<void>): Promise<void> {
  try {
    await killJobs();
    await application.close();
  } catch (error) {
    console.error(error);
  }
  app.exit(0);
}
