import { Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Tick } from '../../../shared/contract/licenses.ts';
import classes from './TickBox.module.css';

interface TickBoxProps {
  readonly label: ReactNode;
  readonly tick: Tick;
  /** Why the box cannot be changed; null when it can. A locked box stays in the order of the keyboard, so that its reason is met there. */
  readonly lock: string | null;
  /** Whether the lock is drawn; not where a whole list waits for another box. */
  readonly padlock?: boolean;
  /** What stands under the label; nothings are left out. */
  readonly notes?: readonly ReactNode[];
  readonly onClick: () => void;
  /** Arrow right, where that leads somewhere. */
  readonly onEnter?: () => void;
}

/**
 * A box that is on, off or differs between users; a locked one says why. The browser's own checkbox: sixty of them have to be drawn within
 * one frame, and a styled one costs four times as much.
 */
export function TickBox({ label, tick, lock, padlock = true, notes = [], onClick, onEnter }: TickBoxProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const said = notes.filter((note) => note !== null && note !== false);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = tick === 'mixed';
  }, [tick]);
  const nearby =
    lock === null
      ? {}
      : {
          onMouseEnter: () => setNear(true),
          onMouseLeave: () => setNear(false),
          onFocus: () => setNear(true),
          onBlur: () => setNear(false),
        };
  return (
    <div ref={row} className={classes['tick']} data-locked={lock === null ? undefined : true} {...nearby}>
      <input
        ref={box}
        id={id}
        type="checkbox"
        checked={tick === 'on'}
        aria-disabled={lock === null ? undefined : true}
        aria-describedby={said.length > 0 ? `${id}-notes` : undefined}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') onEnter?.();
        }}
        onChange={() => {
          if (lock === null) onClick();
        }}
      />
      <label htmlFor={id}>
        {label}
        {lock !== null && padlock && <IconLock size={13} className={classes['lock']!} aria-hidden />}
      </label>
      {said.length > 0 && (
        <div id={`${id}-notes`} className={classes['note']}>
          {said.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes hold no state and stand in a fixed order
            <span key={index}>{note}</span>
          ))}
        </div>
      )}
      {near && lock !== null && <Tooltip target={row} opened label={lock} position="bottom-start" />}
    </div>
  );
}
