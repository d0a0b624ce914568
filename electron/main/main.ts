import { app } from 'electron';
import { runDesktop } from './desktop.ts';
import { guardBeforeReady } from './guards.ts';

// One program at a time: a second start brings the first one's window to the front.
if (app.requestSingleInstanceLock()) {
  guardBeforeReady();
  void app.whenReady().then(runDesktop);
} else {
  app.quit();
}
