import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { offerNewAddresses } from '../../../electron/hosts/browser/newAddresses.ts';

describe('a new address', () => {
  it('is there for every press of Enter at the terminal, until the program ends', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    let wishes = 0;
    const stop = offerNewAddresses(terminal, () => {
      wishes++;
    });
    terminal.write('\n');
    terminal.write('\n');
    await new Promise(setImmediate);
    expect(wishes).toBe(2);
    stop();
    terminal.write('\n');
    await new Promise(setImmediate);
    expect(wishes).toBe(2);
    expect(terminal.isPaused()).toBe(true);
  });

  it('is not for what comes from a file or another program', () => {
    const pipe = new PassThrough();
    offerNewAddresses(pipe, () => undefined)();
    expect(pipe.listenerCount('data')).toBe(0);
  });
});
