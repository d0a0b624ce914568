import { EXIT } from './commandHost.ts';

/** Signals that mean: a person, or the system, wants this to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * npm passes the Ctrl-C of a terminal on to a program that has already had it: a second signal within this time is the same key press.
 */
const SAME_PRESS_MILLISECONDS = 500;

export interface Interrupt {
  readonly signal: AbortSignal;
  /** The work is over: from now on a signal ends the program at once, with the exit code it has by then, or that of an interruption. */
  readonly release: () => void;
}

/** The first signal aborts; the next one, pressed by a person who cannot wait, calls `onImpatience`. */
export function listenForInterrupts(onInterrupt: () => void, onImpatience: () => void): Interrupt {
  const controller = new AbortController();
  let firstAt: number | null = null;
  let over = false;
  const listener = (): void => {
    const now = performance.now();
    if (over) {
      process.exit(process.exitCode ?? EXIT.interrupted);
    } else if (firstAt === null) {
      firstAt = now;
      onInterrupt();
      controller.abort();
    } else if (now - firstAt > SAME_PRESS_MILLISECONDS) {
      onImpatience();
    }
  };
  for (const name of SIGNALS) {
    const before = process.listeners(name);
    process.on(name, listener);
    // Those of start.mjs. In this order: a signal that has come and was not delivered yet would be lost between two listeners.
    for (const other of before) process.off(name, other);
  }
  return {
    signal: controller.signal,
    release: () => {
      over = true;
    },
  };
}
