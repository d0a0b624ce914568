import path from 'node:path';
import { type BrowserWindow, dialog, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type OpenDialogOptions } from 'electron';
import type { Translator } from '../../shared/i18n/translator.ts';
import type { ServicePorts } from '../hosts/desktop/servicePorts.ts';
import { isOwnPage } from '../hosts/desktop/windowAddress.ts';
import { CHANNELS } from '../preload/channels.ts';

/** Hears what the window's preload script sends, and nobody else. */
export function listenToWindow(window: BrowserWindow, ports: ServicePorts, words: () => Translator): void {
  const isOurs = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === window.webContents.mainFrame && isOwnPage(senderFrame.url);

  ipcMain.on(CHANNELS.servicePort, (event) => {
    const [port] = event.ports;
    if (isOurs(event) && port !== undefined) ports.connect(port);
  });
  ipcMain.handle(CHANNELS.chooseBundle, async (event, kind: unknown): Promise<string | null> => {
    if (!isOurs(event)) throw new Error('a message from a page that is not ours');
    const { canceled, filePaths } = await dialog.showOpenDialog(window, dialogOptions(kind === 'folder', words()));
    return canceled ? null : (filePaths[0] ?? null);
  });
  ipcMain.handle(CHANNELS.chooseTarget, async (event, fileName: unknown): Promise<string | null> => {
    if (!isOurs(event)) throw new Error('a message from a page that is not ours');
    // A name alone: where it goes is the person's choice.
    const defaultPath = path.basename(typeof fileName === 'string' ? fileName : '');
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title: words().t('hosts.dialog.save'), defaultPath });
    return canceled || filePath === '' ? null : filePath;
  });
}

function dialogOptions(folder: boolean, { t }: Translator): OpenDialogOptions {
  if (folder) return { title: t('hosts.dialog.folder'), properties: ['openDirectory'] };
  return {
    title: t('hosts.dialog.file'),
    properties: ['openFile'],
    filters: [
      { name: t('hosts.dialog.exports'), extensions: ['zip', 'json', 'csv'] },
      { name: t('hosts.dialog.all'), extensions: ['*'] },
    ],
  };
}
