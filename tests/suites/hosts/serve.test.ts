import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasScreen, openBrowser } from '../../../electron/hosts/browser/openBrowser.ts';
import { ensureBuilt } from '../../../electron/hosts/window/builds.ts';
import type { Client } from '../../../renderer/client/connection.ts';
import { type HostProcess, startHost } from '../../e2e/support/hostProcess.ts';
import { makeScratch, ROOT, runCli } from '../cli/runCli.ts';
import { ask, logIn } from './browserClient.ts';

const scratch = makeScratch();
beforeAll(() => ensureBuilt(['window'], () => undefined), 120_000);
afterAll(scratch.remove);

describe('the browser host as a program', () => {
  let host: HostProcess;
  beforeAll(async () => {
    host = await startHost(scratch.file('data'), 'sv');
  });

  it('tells a program where it is and where it keeps its data', () => {
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect(host.dataFolder).toBe(scratch.file('data'));
    expect(existsSync(scratch.file('data', 'app.sqlite'))).toBe(true);
  });

  it('may be started again on the same data', async () => {
    const second = await startHost(scratch.file('data'));
    expect(second.origin).not.toBe(host.origin);
    expect(await second.stop()).toBe(0);
  });

  it('shows the built window to whom it lets in', async () => {
    const { cookie, port } = await logIn(host.address);
    const page = await ask(port, '/', { headers: { cookie } });
    expect(page.text).toContain('<div id="root">');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? '';
    expect((await ask(port, script, { headers: { cookie } })).status).toBe(200);
  });

  it('ends at Ctrl-C with exit code 0, and with it whatever was uploaded', async () => {
    const fresh = await startHost(scratch.file('data'));
    const { cookie, origin, port } = await logIn(fresh.address);
    const headers = { cookie, origin };
    const begun = await ask(port, '/uploads', { method: 'POST', headers });
    const { uploadId } = JSON.parse(begun.text) as { uploadId: string };
    const added = await ask(port, `/uploads/${uploadId}/files?path=users.csv`, { method: 'POST', headers, body: 'id\n' });
    expect([begun.status, added.status]).toEqual([201, 204]);
    expect(await fresh.stop()).toBe(0);
    expect(await host.stop()).toBe(0);
    expect(readdirSync(scratch.file('data', 'uploads'))).toEqual([]);
  });
});

describe('long work that is under way at Ctrl-C', () => {
  it('is stopped and leaves nothing behind, and the host still ends with exit code 0', async () => {
    const host = await startHost(scratch.file('busy'));
    const { cookie, origin } = await logIn(host.address);
    const client: Client = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
    const iterator = await client.library.generate({ users: 300_000, seed: 'busy', mess: 'clean' });
    await iterator.next();
    expect(readdirSync(scratch.file('busy', 'work'))).not.toEqual([]);
    const broken = (async () => {
      while ((await iterator.next()).done !== true);
    })();
    const [code] = await Promise.all([host.stop(), expect(broken).rejects.toThrow()]);
    expect(code).toBe(0);
    expect(readdirSync(scratch.file('busy', 'work'))).toEqual([]);
    expect(readdirSync(scratch.file('busy', 'tenants'))).toEqual([]);
  });
});

describe('serve', () => {
  it('says in the language of the person which address to open, and how to end', async () => {
    const { code, stdout, stderr } = await untilReady(['serve', '--no-open', '--data', scratch.file('words'), '--lang', 'nl']);
    expect({ code, remarks: remarks(stderr) }).toEqual({ code: 0, remarks: [] });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^ {2}http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    expect(lines[2]).toContain(scratch.file('words'));
    expect(lines[3]).toContain('Ctrl-C');
  });

  it('says in one line that a port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await runCli(['serve', '--no-open', '--port', String(port), '--data', scratch.file('taken')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(remarks(stderr)).toEqual([`Port ${port} is in use. Choose another one, or leave --port out.`]);
    other.close();
  });

  it.each(['0', '65536', 'http', '80.5'])('refuses the port %s', async (port) => {
    const { code, stderr } = await runCli(['serve', '--port', port]);
    expect(code).toBe(2);
    expect(stderr).toContain('65,535');
  });
});

describe('npm start', () => {
  it('opens the window in a browser where Electron is not installed, and says how to get it', async () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(scripts['start']).toBe('node electron/hosts/cli/start.mjs start');
    const args = ['start', '--no-open', '--data', scratch.file('npm')];
    const { stdout, stderr } = await untilReady(args, { ELECTRON_OVERRIDE_DIST_PATH: scratch.file('no-electron') });
    expect(remarks(stderr)).toEqual([expect.stringContaining('npx install-electron')]);
    expect(stdout).toContain('http://127.0.0.1:');
  });

  it('starts Electron with this folder where it is installed and there is a screen', async () => {
    const folder = scratch.file('electron');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\nprintf '%s\\n' "$@"\nexit 7\n`);
    chmodSync(path.join(folder, 'electron'), 0o755);
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':99' };
    const { code, stdout } = await runCli(['start', '--data', scratch.file('desktop'), '--lang', 'sv'], { environment });
    expect(code).toBe(7);
    expect(stdout.trimEnd().split('\n')).toEqual([ROOT, '--lang=sv', `--data=${scratch.file('desktop')}`]);
    for (const built of ['out/node/main.js', 'out/node/jobWorker.js', 'out/preload/preload.cjs', 'out/renderer/index.html']) {
      expect([built, existsSync(path.join(ROOT, built))]).toEqual([built, true]);
    }
  });
});

describe('the browser of the system', () => {
  it('is opened only where a person sits before a screen', () => {
    expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasScreen({}, 'linux')).toBe(false);
    expect(hasScreen({ DISPLAY: ':0', CI: 'true' }, 'linux')).toBe(false);
    expect(hasScreen({ DISPLAY: ':10', SSH_CONNECTION: 'a b' }, 'linux')).toBe(false);
    expect(hasScreen({}, 'darwin')).toBe(true);
    expect(hasScreen({}, 'win32')).toBe(true);
  });

  it('that cannot be opened is no failure: the address was printed', async () => {
    expect(await openBrowser('http://127.0.0.1:1/', ['/no/such/program'])).toBe(false);
  });
});

/** What is told besides, but for the note that the window is being built, which depends on when its sources were last edited. */
function remarks(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.endsWith('…'));
}

/** Runs until the address is printed, then presses Ctrl-C. */
async function untilReady(args: readonly string[], environment: Record<string, string> = {}) {
  return await runCli(args, {
    environment,
    onStart: (child) => {
      child.stdout?.on('data', (text: string) => {
        if (text.includes('token=')) child.kill('SIGINT');
      });
    },
  });
}
