import type { KeyboardEvent } from 'react';

/** Arrow up and down walk the boxes of a list, Home and End go to its ends, beside the Tab key that meets everything. */
export function moveBetweenBoxes(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const here = boxes.indexOf(event.target);
  const goal = goalOf(event.key, here, boxes.length);
  const box = goal === null ? undefined : boxes[goal];
  if (box === undefined) return;
  event.preventDefault();
  box.focus();
}

function goalOf(key: string, here: number, count: number): number | null {
  if (key === 'ArrowDown') return here + 1;
  if (key === 'ArrowUp') return here - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
