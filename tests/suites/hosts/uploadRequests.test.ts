import { readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserHost } from '../../../electron/hosts/browser/browserHost.ts';
import type { Client } from '../../../renderer/client/connection.ts';
import { DEMO, makeScratch } from '../cli/runCli.ts';
import { ask, logIn } from './browserClient.ts';
import { serveScratch } from './hostFixture.ts';

const scratch = makeScratch();
let host: BrowserHost;
let headers: { readonly cookie: string; readonly origin: string };
let client: Client;

beforeAll(async () => {
  host = await serveScratch(scratch.folder);
  const { cookie, origin } = await logIn(host.newAddress());
  headers = { cookie, origin };
  client = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: () => headers }));
});
afterAll(async () => {
  await host.close();
  scratch.remove();
});

async function begin(): Promise<string> {
  const { status, text } = await ask(host.port, '/uploads', { method: 'POST', headers });
  expect(status).toBe(201);
  return (JSON.parse(text) as { uploadId: string }).uploadId;
}

function send(uploadId: string, name: string, body: string | Buffer) {
  return ask(host.port, `/uploads/${uploadId}/files?path=${encodeURIComponent(name)}`, { method: 'POST', headers, body });
}

function stored(): string[] {
  return readdirSync(scratch.file('data', 'uploads'), { recursive: true }).map(String);
}

describe('an export that a browser hands over', () => {
  it('becomes a tenant copy, and is then removed', async () => {
    const uploadId = await begin();
    const names = readdirSync(DEMO).filter((name) => name.endsWith('.json'));
    const answers = await Promise.all(names.map((name) => send(uploadId, `e1-to-e3/${name}`, readFileSync(path.join(DEMO, name)))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    const iterator = await client.library.import({ source: { uploadId } });
    let step = await iterator.next();
    while (step.done !== true) step = await iterator.next();
    expect(step.value.card).toMatchObject({ origin: 'import', users: 167, trouble: null });
    expect((await ask(host.port, `/uploads/${uploadId}/remove`, { method: 'POST', headers })).status).toBe(204);
    expect(stored().filter((name) => name.includes(uploadId))).toEqual([]);
    await expect(client.library.import({ source: { uploadId } }).then((again) => again.next())).rejects.toMatchObject({
      data: { code: 'notFound' },
    });
  });

  it('is refused with a code where a name leads elsewhere or comes twice', async () => {
    const uploadId = await begin();
    const refused = await send(uploadId, '../../app.sqlite', 'x');
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([422, { code: 'badInput' }]);
    expect((await send(uploadId, 'a.json', '{}')).status).toBe(204);
    expect((await send(uploadId, 'a.json', '{}')).status).toBe(422);
  });

  it('is unknown under an id that was never given out', async () => {
    const { status, text } = await send('0'.repeat(32), 'a.json', '{}');
    expect([status, JSON.parse(text)]).toMatchObject([422, { code: 'notFound' }]);
    expect((await ask(host.port, `/uploads/${'0'.repeat(32)}/other`, { method: 'POST', headers })).status).toBe(404);
  });

  it('is removed when the browser goes away in the middle of a file', async () => {
    const uploadId = await begin();
    const sent = httpRequest({
      host: '127.0.0.1',
      port: host.port,
      path: `/uploads/${uploadId}/files?path=big.json`,
      method: 'POST',
      headers: { ...headers, 'content-length': 1_000_000 },
    });
    sent.on('error', () => undefined);
    sent.write(Buffer.alloc(1000));
    await until(() => stored().some((name) => name.endsWith('big.json')));
    sent.destroy();
    await until(() => !stored().some((name) => name.includes(uploadId)));
    expect((await send(uploadId, 'a.json', '{}')).status).toBe(422);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
