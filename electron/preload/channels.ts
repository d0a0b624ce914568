/** Names of the few messages between the window's preload script and the main process. */
export const CHANNELS = {
  /** Window to main: here is a port, connect it to the service. */
  servicePort: 'service-port',
  /** Window to main: let the person choose a bundle. */
  chooseBundle: 'choose-bundle',
  /** Window to main: let the person choose where to save a file. */
  chooseTarget: 'choose-target',
  /** Main to window: a command of the menu, by id. */
  command: 'command',
} as const;
