/** Each job holds a connection to the host, of which a browser has six for everything (HTTP/1.1): the rest of the window needs some too. */
const AT_ONCE = 4;

let running = 0;
const queue: (() => void)[] = [];

/** Begins at once when there is room, and answers null; else a promise that holds until it is this job's turn. Every turn is given back. */
export function takeTurn(signal: AbortSignal): Promise<void> | null {
  if (running < AT_ONCE) {
    running++;
    return null;
  }
  return new Promise((resolve, reject) => {
    const begin = (): void => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = (): void => {
      queue.splice(queue.indexOf(begin), 1);
      reject(new DOMException('Cancelled', 'AbortError'));
    };
    queue.push(begin);
    signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** Lets the job begin that has waited longest. */
export function giveTurnBack(): void {
  const begin = queue.shift();
  if (begin === undefined) running--;
  else begin();
}
