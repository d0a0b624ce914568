import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserHost } from '../../../electron/hosts/browser/browserHost.ts';
import { makeScratch } from '../cli/runCli.ts';
import { ask, logIn } from './browserClient.ts';
import { serveScratch } from './hostFixture.ts';

const scratch = makeScratch();
let host: BrowserHost;
let cookie: string;
let admitted: Record<string, string>;

beforeAll(async () => {
  host = await serveScratch(scratch.folder);
  ({ cookie } = await logIn(host.newAddress()));
  admitted = { cookie, origin: host.origin };
});
afterAll(async () => {
  await host.close();
  scratch.remove();
});

describe('the address that lets a browser in', () => {
  it('gives a cookie that no script reads and no other site sends, and clears itself from the address bar', async () => {
    const { pathname, search } = new URL(host.newAddress());
    const { status, headers } = await ask(host.port, `${pathname}${search}`);
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^license-rehearsal-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
    ]);
  });

  it('works once', async () => {
    const { pathname, search } = new URL(host.newAddress());
    expect((await ask(host.port, `${pathname}${search}`)).status).toBe(303);
    expect((await ask(host.port, `${pathname}${search}`)).status).toBe(401);
  });

  it('is not used up by a browser that is in already', async () => {
    const address = new URL(host.newAddress());
    const path = `${address.pathname}${address.search}`;
    expect((await ask(host.port, path, { headers: { cookie } })).headers['set-cookie']).toBeUndefined();
    expect((await ask(host.port, path)).status).toBe(303);
  });

  it.each(['', 'x', 'A'.repeat(43)])('does not exist with the made-up token "%s"', async (token) => {
    expect((await ask(host.port, `/?token=${token}`)).status).toBe(401);
  });
});

describe('a stranger', () => {
  it.each(['/', '/index.html', '/assets/main-1.js', '/tenants/x/users'])('does not get %s', async (path) => {
    const { status, text } = await ask(host.port, path);
    expect(status).toBe(401);
    expect(text).not.toContain('script');
  });

  it('is told in the language of the browser how to get in', async () => {
    const headers = { accept: 'text/html', 'accept-language': 'sv-SE,sv;q=0.9' };
    const { status, text } = await ask(host.port, '/', { headers });
    expect(status).toBe(401);
    expect(text).toContain('Försök igen');
  });

  it('calls nothing and uploads nothing, whatever cookie it makes up', async () => {
    const made = { origin: host.origin, cookie: `license-rehearsal-${host.port}=${'A'.repeat(43)}` };
    expect((await ask(host.port, '/rpc/library/list', { method: 'POST', headers: made })).status).toBe(401);
    expect((await ask(host.port, '/uploads', { method: 'POST', headers: made })).status).toBe(401);
  });
});

describe('another web page in the same browser', () => {
  it('cannot call procedures: a request must name our own origin', async () => {
    for (const origin of ['http://evil.example', 'null', `http://localhost:${host.port}`, `http://127.0.0.1:${host.port + 1}`]) {
      const { status } = await ask(host.port, '/rpc/library/list', { method: 'POST', headers: { cookie, origin } });
      expect([origin, status]).toEqual([origin, 403]);
    }
  });

  it('cannot call procedures without an origin either, as forms of old browsers do', async () => {
    expect((await ask(host.port, '/rpc/library/list', { method: 'POST', headers: { cookie } })).status).toBe(403);
  });

  it('cannot read files into itself', async () => {
    const cross = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' };
    expect((await ask(host.port, '/assets/main-1.js', { headers: cross })).status).toBe(403);
  });

  it('cannot put the window in a frame', async () => {
    const frame = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    expect((await ask(host.port, '/', { headers: frame })).status).toBe(403);
    const { headers } = await ask(host.port, '/', { headers: { cookie } });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('may be left by a link to the window', async () => {
    const link = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await ask(host.port, '/', { headers: link })).status).toBe(200);
  });

  it('is never granted access across origins, nor asked for in advance', async () => {
    const preflight = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const { status, headers } = await ask(host.port, '/rpc/library/list', { method: 'OPTIONS', headers: preflight });
    expect(status).toBe(405);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a name that was made to point to this computer', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])('does not reach the host as %s', async (name) => {
    expect((await ask(host.port, '/', { headers: { ...admitted, host: name } })).status).toBe(421);
  });
});

describe('an address that is none', () => {
  it.each(['//', '//[', 'http://'])('%s is refused before anybody looks at it', async (address) => {
    expect((await ask(host.port, address)).status).toBe(400);
    expect((await ask(host.port, address, { headers: admitted })).status).toBe(400);
  });
});

describe('methods', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE'])('%s is none of ours', async (method) => {
    expect((await ask(host.port, '/', { method, headers: admitted })).status).toBe(405);
  });

  it('a procedure is not called by GET', async () => {
    const { text } = await ask(host.port, '/rpc/library/list', { headers: admitted });
    // It is an address of the window like any other.
    expect(text).toContain('<!doctype html>');
  });

  it('nothing but procedures and uploads is posted to', async () => {
    expect((await ask(host.port, '/index.html', { method: 'POST', headers: admitted })).status).toBe(404);
    expect((await ask(host.port, '/rpc/no/such', { method: 'POST', headers: admitted })).status).toBe(404);
  });
});
