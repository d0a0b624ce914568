/** Signals that mean: a person, or the system, wants this to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * npm passes the Ctrl-C of a terminal on to a program that has already had it: a second signal within this time is the same key press.
 */
const SAME_PRESS_MILLISECONDS = 500;

export interface Interrupt {
  readonly signal: AbortSignal;
  /** Lets the signals do again what they do by themselves. */
  readonly release: () => void;
}

/** The first signal aborts; the next one, pressed by a person who cannot wait, calls `onImpatience`. */
export function listenForInterrupts(onInterrupt: () => void, onImpatience: () => void): Interrupt {
  const controller = new AbortController();
  let firstAt: number | null = null;
  const listener = (): void => {
    const now = performance.now();
    if (firstAt === null) {
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
      for (const name of SIGNALS) process.off(name, listener);
    },
  };
}
