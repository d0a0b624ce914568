import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Tabs,
  Tooltip,
} from '@mantine/core';

/** One blue, the neutrals and the type of the portal that its users know (Fluent). All pairs used for text pass WCAG AA in both schemes. */
const blue: MantineColorsTuple = [
  '#ebf3fc',
  '#cfe4fa',
  '#b4d6fa',
  '#77b7f7',
  '#479ef5',
  '#2886de',
  '#0f6cbd',
  '#115ea3',
  '#0c4a82',
  '#0a3862',
];
const gray: MantineColorsTuple = [
  '#fafafa',
  '#f5f5f5',
  '#ebebeb',
  '#e0e0e0',
  '#d1d1d1',
  '#707070',
  '#616161',
  '#424242',
  '#333333',
  '#242424',
];
const dark: MantineColorsTuple = [
  '#ebebeb',
  '#d6d6d6',
  '#adadad',
  '#999999',
  '#3d3d3d',
  '#333333',
  '#292929',
  '#1f1f1f',
  '#181818',
  '#141414',
];
const red: MantineColorsTuple = [
  '#fdf3f4',
  '#f6d1d5',
  '#f1bbc1',
  '#e88a93',
  '#dc626d',
  '#d13438',
  '#b10e1c',
  '#960b18',
  '#7a0913',
  '#5c060d',
];

export const theme = createTheme({
  fontFamily: "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'Liberation Sans', Roboto, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, ui-monospace, 'Liberation Mono', monospace",
  colors: { blue, gray, dark, red },
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 6 },
  black: '#242424',
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  headings: {
    fontFamily: "'Segoe UI Variable Display', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'Liberation Sans', Roboto, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.35' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs' }, styles: { root: { fontSize: 'var(--mantine-font-size-sm)', fontWeight: 500 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' }, styles: { input: { fontSize: 'var(--mantine-font-size-sm)' } } }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: 'sm' } }),
    // The placeholder for the focus is no menu item; the first item takes the focus itself. Menus stay inside the landmark of their button.
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false, withinPortal: false },
    }),
    // The head of a dialog is no banner of the page.
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 100 }, centered: true, attributes: { header: { role: 'presentation' } } },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { transitionProps: { duration: 100 }, attributes: { header: { role: 'presentation' } } },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 } },
    }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 360 } }),
  },
});

/** Colours with a meaning. They never stand alone: an icon and a word say the same. */
const MEANINGS = {
  light: {
    '--meaning-good': '#0e700e',
    '--meaning-good-soft': '#f1faf1',
    '--meaning-bad': '#b10e1c',
    '--meaning-bad-soft': '#fdf3f4',
    '--meaning-caution': '#8a3707',
    '--meaning-caution-soft': '#fff9f5',
    '--meaning-notice': '#0f548c',
    '--meaning-notice-soft': '#ebf3fc',
    '--meaning-moved': '#5c2e91',
    '--meaning-moved-soft': '#f7f4fb',
    '--meaning-more': '#00595f',
    '--meaning-more-soft': '#f0fafa',
    '--meaning-still': '#424242',
    '--meaning-still-soft': '#f5f5f5',
    '--line': '#e0e0e0',
    '--line-strong': '#8a8a8a',
    '--surface-page': '#ffffff',
    '--surface-side': '#fafafa',
    '--surface-hover': '#f5f5f5',
    '--surface-chosen': '#ebf3fc',
  },
  dark: {
    '--meaning-good': '#7ccc7c',
    '--meaning-good-soft': '#12281a',
    '--meaning-bad': '#f09199',
    '--meaning-bad-soft': '#3b1519',
    '--meaning-caution': '#faa06b',
    '--meaning-caution-soft': '#3a2113',
    '--meaning-notice': '#77b7f7',
    '--meaning-notice-soft': '#10283f',
    '--meaning-moved': '#c2a8e6',
    '--meaning-moved-soft': '#2a1f3b',
    '--meaning-more': '#6fd3da',
    '--meaning-more-soft': '#0f2d30',
    '--meaning-still': '#d6d6d6',
    '--meaning-still-soft': '#333333',
    '--line': '#404040',
    '--line-strong': '#8a8a8a',
    '--surface-page': '#1f1f1f',
    '--surface-side': '#181818',
    '--surface-hover': '#2b2b2b',
    '--surface-chosen': '#12304d',
  },
} as const;

export const meanings: CSSVariablesResolver = () => ({ variables: {}, light: MEANINGS.light, dark: MEANINGS.dark });
