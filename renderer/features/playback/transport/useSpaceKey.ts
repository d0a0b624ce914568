import { useEffect } from 'react';

/** What does something of its own when the space bar is pressed on it. */
const TAKES_SPACE =
  'button, a[href], input, textarea, select, summary, [contenteditable], [role="button"], [role="option"], [role="dialog"] *';

/** The space bar runs this wherever it would only scroll the page. */
export function useSpaceKey(run: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(TAKES_SPACE) !== null) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [run]);
}
