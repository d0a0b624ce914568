import type { Preferences } from '../../../shared/contract/application.ts';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { LANGUAGES, type Translator } from '../../../shared/i18n/translator.ts';

/** An entry of the desktop's menu, as Electron's `Menu.buildFromTemplate` takes it. */
export interface MenuEntry {
  label?: string;
  role?:
    | 'quit'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'reload'
    | 'zoomIn'
    | 'zoomOut'
    | 'resetZoom'
    | 'togglefullscreen'
    | 'about'
    | 'appMenu';
  type?: 'separator' | 'radio';
  accelerator?: string;
  /** False: the keys are shown here and heard by the window, which knows whether a text is being typed. */
  registerAccelerator?: boolean;
  checked?: boolean;
  enabled?: boolean;
  submenu?: MenuEntry[];
  click?: () => void;
}

export interface MenuContent {
  readonly words: Translator;
  readonly preferences: Pick<Preferences, 'language' | 'theme'>;
  readonly tenants: readonly TenantCard[];
  readonly platform: NodeJS.Platform;
  /** Sends a command to the window, by id. */
  readonly run: (command: string) => void;
}

const MOST_RECENT = 8;
const THEMES = ['light', 'dark', 'auto'] as const;
const SEPARATOR: MenuEntry = { type: 'separator' };

/** Languages are called what their speakers call them. */
const LANGUAGE_NAMES = { en: 'English', sv: 'Svenska', nl: 'Nederlands' } as const;

/**
 * The menu bar. What concerns the window is a command of the window, so that a thing is done in one way wherever it is asked for; what
 * concerns the system is one of its roles.
 */
export function menuTemplate(content: MenuContent): MenuEntry[] {
  const { t } = content.words;
  // On macOS the first menu is the program's own, whatever it is called.
  const own: MenuEntry[] = content.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...own,
    { label: t('hosts.menu.file'), submenu: fileMenu(content) },
    { label: t('hosts.menu.edit'), submenu: editMenu(content) },
    { label: t('hosts.menu.view'), submenu: viewMenu(content) },
    {
      label: t('hosts.menu.help'),
      submenu: [
        { label: t('hosts.menu.shortcuts'), click: () => content.run('shortcuts') },
        { label: t('hosts.menu.about'), role: 'about' },
      ],
    },
  ];
}

/** Keys that the window hears itself. macOS cannot show keys without taking them. */
function shown(accelerator: string, platform: NodeJS.Platform): MenuEntry {
  return platform === 'darwin' ? {} : { accelerator, registerAccelerator: false };
}

function fileMenu({ words: { t }, tenants, platform, run }: MenuContent): MenuEntry[] {
  return [
    { label: t('hosts.menu.importFile'), ...shown('CmdOrCtrl+O', platform), click: () => run('importFile') },
    { label: t('hosts.menu.importFolder'), ...shown('CmdOrCtrl+Shift+O', platform), click: () => run('importFolder') },
    SEPARATOR,
    { label: t('hosts.menu.recent'), submenu: recentMenu(tenants, t('hosts.menu.noRecent'), run) },
    SEPARATOR,
    { label: t('hosts.menu.quit'), role: 'quit' },
  ];
}

/** The tenants opened last, latest first. */
function recentMenu(tenants: readonly TenantCard[], none: string, run: MenuContent['run']): MenuEntry[] {
  const recent = tenants
    .filter(({ openedAt, trouble, origin }) => openedAt !== null && trouble === null && origin !== 'exercise')
    .sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''))
    .slice(0, MOST_RECENT);
  if (recent.length === 0) return [{ label: none, enabled: false }];
  // A single & would mark the key of the menu entry.
  return recent.map(({ id, name }) => ({ label: name.replaceAll('&', '&&'), click: () => run(`openTenant-${id}`) }));
}

function editMenu({ words: { t }, platform, run }: MenuContent): MenuEntry[] {
  return [
    { label: t('hosts.menu.undo'), ...shown('CmdOrCtrl+Z', platform), click: () => run('undo') },
    { label: t('hosts.menu.redo'), ...shown('CmdOrCtrl+Y', platform), click: () => run('redo') },
    SEPARATOR,
    { label: t('hosts.menu.cut'), role: 'cut' },
    { label: t('hosts.menu.copy'), role: 'copy' },
    { label: t('hosts.menu.paste'), role: 'paste' },
    { label: t('hosts.menu.selectAll'), role: 'selectAll' },
  ];
}

function viewMenu({ words: { t }, preferences, run }: MenuContent): MenuEntry[] {
  return [
    { label: t('hosts.menu.reload'), role: 'reload' },
    SEPARATOR,
    { label: t('hosts.menu.zoomIn'), role: 'zoomIn' },
    { label: t('hosts.menu.zoomOut'), role: 'zoomOut' },
    { label: t('hosts.menu.resetZoom'), role: 'resetZoom' },
    { label: t('hosts.menu.fullScreen'), role: 'togglefullscreen' },
    SEPARATOR,
    {
      label: t('hosts.menu.theme'),
      submenu: THEMES.map((theme) => ({
        label: t(`hosts.menu.themes.${theme}`),
        type: 'radio',
        checked: preferences.theme === theme,
        click: () => run(`theme-${theme}`),
      })),
    },
    {
      label: t('hosts.menu.language'),
      submenu: LANGUAGES.map((language) => ({
        label: LANGUAGE_NAMES[language],
        type: 'radio',
        checked: preferences.language === language,
        click: () => run(`language-${language}`),
      })),
    },
  ];
}
