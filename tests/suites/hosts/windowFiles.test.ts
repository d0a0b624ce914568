import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openWindowFiles } from '../../../electron/hosts/window/windowFiles.ts';
import { makeScratch } from '../cli/runCli.ts';
import { writeWindow } from './hostFixture.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const files = await openWindowFiles(writeWindow(scratch.file('window')));
writeFileSync(scratch.file('secret.txt'), 'secret');

describe('the files of the window', () => {
  it('are sent with their type, and kept by the browser where the name changes with the content', async () => {
    const script = await files.answer('/assets/main-1.js');
    expect(script).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
    expect(script.headers['Cache-Control']).toContain('immutable');
    const icon = await files.answer('/icon.svg');
    expect(icon).toMatchObject({ status: 200, headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-cache' } });
  });

  it('are the page for every address of the window', async () => {
    for (const address of ['/', '/index.html', '/tenants/contoso/users', '/tenants/contoso/license-plans/abc']) {
      const { status, headers, body } = await files.answer(address);
      expect(status).toBe(200);
      expect(headers['Content-Type']).toContain('text/html');
      expect(headers['Cache-Control']).toBe('no-store');
      expect(String(body)).toContain('<!doctype html>');
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/link.txt',
  ])('are all there is: %s is not found', async (address) => {
    expect(await files.answer(address)).toMatchObject({ status: 404, body: 'Not found' });
  });

  it('do not lead out of their folder by a link', async () => {
    const folder = writeWindow(scratch.file('linked'));
    symlinkSync(scratch.file('secret.txt'), scratch.file('linked', 'link.txt'));
    expect((await (await openWindowFiles(folder)).answer('/link.txt')).status).toBe(404);
  });

  it('have a policy with a nonce that is never used twice and is the one in the page', async () => {
    const nonces = new Set<string>();
    for (let each = 0; each < 5; each++) {
      const { headers, body } = await files.answer('/');
      const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1] ?? '';
      expect(nonce).toMatch(/^[\w+/]{24}$/);
      expect(String(body).split(`nonce="${nonce}"`)).toHaveLength(3);
      expect(String(body)).not.toContain('__CSP_NONCE__');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  it('allow nothing that the policy does not name', async () => {
    const policy = (await files.answer('/')).headers['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('are those of a new build as soon as its page is asked for', async () => {
    const folder = writeWindow(scratch.file('rebuilt'));
    const rebuilt = await openWindowFiles(folder);
    rmSync(scratch.file('rebuilt', 'assets'), { recursive: true });
    mkdirSync(scratch.file('rebuilt', 'assets'));
    writeFileSync(scratch.file('rebuilt', 'assets', 'main-2.js'), '1');
    writeFileSync(scratch.file('rebuilt', 'index.html'), '<!doctype html><script src="/assets/main-2.js"></script>');
    expect((await rebuilt.answer('/assets/main-1.js')).status).toBe(404);
    await rebuilt.answer('/');
    expect((await rebuilt.answer('/assets/main-2.js')).status).toBe(200);
  });
});
