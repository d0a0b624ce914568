import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { MenuEntry } from '../../../electron/hosts/desktop/menuTemplate.ts';
import type { Rectangle } from '../../../electron/hosts/desktop/windowPlace.ts';

/**
 * What this program uses of Electron, as its documentation describes it: one main process and one window, whose preload script talks to it
 * over real message channels. Tests give it as the module `electron` to both sides.
 */
export interface Frame {
  url: string;
}

type Listener = (...args: unknown[]) => void;

/** A port as the main process sees one: `MessagePortMain` has `on` and gives the message inside an event. */
export class PortMain {
  readonly #port: MessagePort;
  readonly #listeners: ((event: { data: unknown }) => void)[] = [];

  constructor(port: MessagePort) {
    this.#port = port;
  }

  on(event: 'message' | 'close', listener: (event: { data: unknown }) => void): this {
    if (event === 'message') this.#listeners.push(listener);
    else this.#port.on('close', () => listener({ data: undefined }));
    return this;
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  /** Messages wait until this is called. */
  start(): void {
    this.#port.on('message', (data: unknown) => {
      for (const listener of this.#listeners) listener({ data });
    });
  }
}

export interface StandInOptions {
  readonly userData: string;
  readonly switches: Readonly<Record<string, string>>;
  readonly languages?: readonly string[];
  readonly workAreas?: readonly Rectangle[];
  /** Another program of the same name runs already. */
  readonly isSecond?: boolean;
}

export class StandIn {
  readonly calls = {
    quit: 0,
    exit: [] as number[],
    errorBoxes: [] as string[],
    sandboxed: false,
    privileged: [] as unknown[],
    switches: [] as string[],
  };
  readonly menus: MenuEntry[][] = [];
  readonly windows: StandInWindow[] = [];
  readonly dialogs: unknown[] = [];
  /** What the person picks in the next dialogs. */
  picks: string[][] = [];
  readonly ipcMain = new IpcMain();
  readonly app: StandInApp;
  readonly session = new StandInSession();
  readonly nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };

  readonly options: StandInOptions;

  constructor(options: StandInOptions) {
    this.options = options;
    this.app = new StandInApp(this);
  }

  /** The module, as the main process imports it. */
  mainModule() {
    const standIn = this;
    return {
      app: this.app,
      ipcMain: this.ipcMain,
      nativeTheme: this.nativeTheme,
      session: { defaultSession: this.session },
      protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => this.calls.privileged.push(...schemes) },
      screen: {
        getAllDisplays: () => (this.options.workAreas ?? [{ x: 0, y: 0, width: 1920, height: 1080 }]).map((workArea) => ({ workArea })),
      },
      dialog: {
        showErrorBox: (_title: string, text: string) => this.calls.errorBoxes.push(text),
        showOpenDialog: async (_window: unknown, dialogOptions: unknown) => {
          this.dialogs.push(dialogOptions);
          const filePaths = this.picks.shift() ?? [];
          return { canceled: filePaths.length === 0, filePaths };
        },
        showSaveDialog: async (_window: unknown, dialogOptions: unknown) => {
          this.dialogs.push(dialogOptions);
          const [filePath] = this.picks.shift() ?? [];
          return { canceled: filePath === undefined, filePath: filePath ?? '' };
        },
      },
      Menu: { buildFromTemplate: (template: MenuEntry[]) => template, setApplicationMenu: (menu: MenuEntry[]) => this.menus.push(menu) },
      BrowserWindow: class extends StandInWindow {
        constructor(windowOptions: WindowOptions) {
          super(windowOptions);
          standIn.windows.push(this);
          standIn.app.emit('web-contents-created', {}, this.webContents);
        }
      },
    };
  }

  get window(): StandInWindow {
    const [window] = this.windows;
    if (window === undefined) throw new Error('no window was opened');
    return window;
  }

  /** The module, as the preload script of the window imports it; what it exposes is put on `exposed`. */
  preloadModule(exposed: Record<string, unknown>, frame: Frame | null = this.window.webContents.mainFrame) {
    const fromMain = this.window.webContents.toPage;
    return {
      contextBridge: { exposeInMainWorld: (name: string, api: unknown) => (exposed[name] = api) },
      webUtils: { getPathForFile: (file: File) => `/chosen/${file.name}` },
      ipcRenderer: {
        on: (channel: string, listener: Listener) => fromMain.on(channel, listener),
        off: (channel: string, listener: Listener) => fromMain.off(channel, listener),
        invoke: (channel: string, ...args: unknown[]) => this.ipcMain.invoke(channel, { senderFrame: frame, ports: [] }, args),
        postMessage: (channel: string, message: unknown, ports: MessagePort[]) =>
          this.ipcMain.emit(channel, { senderFrame: frame, ports: ports.map((port) => new PortMain(port)) }, message),
      },
    };
  }
}

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();

  handle(channel: string, handler: (event: unknown, ...args: unknown[]) => unknown): void {
    this.#handlers.set(channel, handler);
  }

  /** Across processes: arguments are cloned, and a failure keeps its message alone. */
  async invoke(channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(event, ...structuredClone(args)));
  }
}

class StandInApp extends EventEmitter {
  readonly isPackaged = true;
  readonly commandLine = {
    appendSwitch: (name: string) => this.#standIn.calls.switches.push(name),
    getSwitchValue: (name: string) => this.#standIn.options.switches[name] ?? '',
  };
  readonly #standIn: StandIn;

  constructor(standIn: StandIn) {
    super();
    this.#standIn = standIn;
  }

  requestSingleInstanceLock = (): boolean => this.#standIn.options.isSecond !== true;
  enableSandbox = (): void => {
    this.#standIn.calls.sandboxed = true;
  };
  whenReady = async (): Promise<void> => undefined;
  getVersion = (): string => '9.9.9';
  getLocale = (): string => 'en-US';
  getPreferredSystemLanguages = (): readonly string[] => this.#standIn.options.languages ?? ['sv-SE'];
  getPath = (): string => this.#standIn.options.userData;
  /** Asks everybody who listens, then ends, unless somebody holds it back to end it later. */
  quit = (): void => {
    this.#standIn.calls.quit++;
    this.emit('will-quit', { preventDefault: () => undefined });
  };
  exit = (code: number): void => {
    this.#standIn.calls.exit.push(code);
    this.emit('stand-in-exit', code);
  };
}

interface WindowOptions extends Partial<Rectangle> {
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

export class StandInWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents = new StandInContents();
  readonly done: string[] = [];
  isMinimizedNow = false;
  isMaximizedNow = false;
  bounds: Rectangle;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    const { x = 10, y = 10, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
  }

  loadURL = async (url: string): Promise<void> => {
    this.webContents.mainFrame.url = url;
  };
  show = (): void => void this.done.push('show');
  focus = (): void => void this.done.push('focus');
  restore = (): void => void this.done.push('restore');
  maximize = (): void => {
    this.isMaximizedNow = true;
  };
  isMinimized = (): boolean => this.isMinimizedNow;
  isMaximized = (): boolean => this.isMaximizedNow;
  isDestroyed = (): boolean => false;
  getNormalBounds = (): Rectangle => this.bounds;
}

class StandInContents extends EventEmitter {
  readonly mainFrame: Frame = { url: '' };
  readonly toPage = new EventEmitter();
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }): void => {
    this.openHandler = handler;
  };
  send = (channel: string, ...args: unknown[]): void => void this.toPage.emit(channel, {}, ...args);
  getURL = (): string => this.mainFrame.url;
}

class StandInSession {
  files: ((request: Request) => Promise<Response>) | undefined;
  beforeRequest: ((details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void) | undefined;
  permissionRequest: ((contents: StandInContents, permission: string, callback: (granted: boolean) => void) => void) | undefined;
  permissionCheck: ((contents: StandInContents | null, permission: string) => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  spellChecker = true;
  readonly protocol = {
    handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.files = handler;
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<StandInSession['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler = (handler: NonNullable<StandInSession['permissionRequest']>): void => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: NonNullable<StandInSession['permissionCheck']>): void => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: () => boolean): void => {
    this.devicePermission = handler;
  };
  setSpellCheckerEnabled = (enabled: boolean): void => {
    this.spellChecker = enabled;
  };
}

/** The page's own world: what the window's code and the preload script call `window`. */
export class PageWindow extends EventTarget {
  readonly location: { readonly origin: string };
  readonly #ports: MessagePort[] = [];
  [name: string]: unknown;

  constructor(origin: string) {
    super();
    this.location = { origin };
  }

  postMessage(data: unknown, targetOrigin: string, ports: MessagePort[]): void {
    if (targetOrigin !== this.location.origin) return;
    this.#ports.push(...ports);
    this.dispatchEvent(Object.assign(new Event('message'), { source: this, data, ports }));
  }

  /** As at a reload: the page's ends of its ports are gone. */
  unload(): void {
    for (const port of this.#ports) port.close();
  }
}
