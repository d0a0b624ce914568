import { app, protocol, type Session } from 'electron';
import { answerFile } from '../hosts/desktop/answerFile.ts';
import { isOwnPage, mayHave, mayLoad, WINDOW_SCHEME } from '../hosts/desktop/windowAddress.ts';
import type { WindowFiles } from '../hosts/window/windowFiles.ts';

/** Chromium's own errands, none of which this program has a use for. */
const SILENCED = ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'disable-sync', 'no-pings'];

/** What must be settled before Electron is ready: every renderer in the sandbox, our own scheme with the rules of a secure page, and silence. */
export function guardBeforeReady(): void {
  app.enableSandbox();
  for (const name of SILENCED) app.commandLine.appendSwitch(name);
  protocol.registerSchemesAsPrivileged([{ scheme: WINDOW_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (details) => {
      if (!isOwnPage(details.url)) details.preventDefault();
    });
    contents.on('will-redirect', (details) => {
      if (!isOwnPage(details.url)) details.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Serves the window's files, and lets the window have nothing else. */
export function guardSession(session: Session, files: WindowFiles): void {
  session.protocol.handle(WINDOW_SCHEME, (request) => answerFile(files, request));
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayLoad(url) }));
  session.setPermissionRequestHandler((contents, permission, callback) => callback(mayHave(permission, contents.getURL())));
  session.setPermissionCheckHandler((contents, permission) => contents !== null && mayHave(permission, contents.getURL()));
  session.setDevicePermissionHandler(() => false);
  // Its dictionaries would be fetched from a network.
  session.setSpellCheckerEnabled(false);
}
