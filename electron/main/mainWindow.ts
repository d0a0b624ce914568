import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { START_ADDRESS } from '../hosts/desktop/windowAddress.ts';
import { FIRST_SIZE, LEAST_SIZE, placeOnScreens, readWindowPlace, saveWindowPlace } from '../hosts/desktop/windowPlace.ts';

const PRELOAD = path.join(import.meta.dirname, '../../out/preload/preload.cjs');

/** Of the page in either theme, so that nothing flashes before it is drawn. */
const BACKGROUND = { light: '#ffffff', dark: '#1f1f1f' } as const;

/** Opens the one window where it was last, and remembers where it goes. */
export function openMainWindow(placeFile: string, devTools: boolean): BrowserWindow {
  const place = placeOnScreens(
    readWindowPlace(placeFile),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...(place.bounds ?? FIRST_SIZE),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'License Rehearsal',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: PRELOAD,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools,
    },
  });
  if (place.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberPlace(window, placeFile));
  // A reload while the page is still loading ends the first loading: no failure.
  window.loadURL(START_ADDRESS).catch((error: unknown) => console.error(error));
  return window;
}

/** A disk that is full keeps no window from closing. */
function rememberPlace(window: BrowserWindow, placeFile: string): void {
  try {
    saveWindowPlace(placeFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  } catch (error) {
    console.error(error);
  }
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
