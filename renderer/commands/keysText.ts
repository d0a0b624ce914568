/** How a shortcut is written on this computer: `Ctrl+K`, on a Mac `⌘K`. */
export function keysText(keys: string, mac = /Mac|iP(hone|ad)/.test(navigator.userAgent)): string {
  const names: Readonly<Record<string, string>> = mac ? { mod: '⌘', shift: '⇧', alt: '⌥' } : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  return keys
    .split(/\+(?=.)/)
    .map((key) => names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(mac ? '' : '+');
}
