import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DesktopBridge } from '../../renderer/client/connection.ts';
import { CHANNELS } from './channels.ts';

/** All that the window can ask of the desktop. No channel name and no Electron object reaches the page. */
const bridge: DesktopBridge = {
  chooseBundle: async (kind) => {
    const path: unknown = await ipcRenderer.invoke(CHANNELS.chooseBundle, kind === 'folder' ? 'folder' : 'file');
    return typeof path === 'string' ? path : null;
  },
  chooseTarget: async (fileName) => {
    const path: unknown = await ipcRenderer.invoke(CHANNELS.chooseTarget, fileName);
    return typeof path === 'string' ? path : null;
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  connect: () => {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage(CHANNELS.servicePort, null, [port1]);
    // To the page itself: no other page is ever in this window.
    window.postMessage('service-port', window.location.origin, [port2]);
  },
  onCommand: (listener) => {
    const hear = (_event: unknown, id: unknown): void => {
      if (typeof id === 'string') listener(id);
    };
    ipcRenderer.on(CHANNELS.command, hear);
    return () => ipcRenderer.off(CHANNELS.command, hear);
  },
};

contextBridge.exposeInMainWorld('desktop', bridge);
