/** The window's files have an address of their own: `file:` would let a page read the disk. */
export const WINDOW_SCHEME = 'app';
const WINDOW_ORIGIN = `${WINDOW_SCHEME}://license-rehearsal`;
export const START_ADDRESS = `${WINDOW_ORIGIN}/`;

/** Whether an address is a page of ours. */
export function isOwnPage(address: string): boolean {
  return URL.canParse(address) && address.startsWith(START_ADDRESS);
}

/** What the window may ask the system for: to put on the clipboard what a person copies. Everything else is denied. */
const PERMISSIONS: readonly string[] = ['clipboard-sanitized-write'];

export function mayHave(permission: string, page: string): boolean {
  return PERMISSIONS.includes(permission) && isOwnPage(page);
}

/** The window loads nothing but its own files; `devtools:` is Chromium's own inspector. */
export function mayLoad(address: string): boolean {
  return (
    isOwnPage(address) || address.startsWith('devtools://') || address.startsWith(`blob:${WINDOW_ORIGIN}/`) || address.startsWith('data:')
  );
}
