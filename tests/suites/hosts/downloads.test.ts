import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { openDownloads } from '../../../electron/hosts/browser/downloads.ts';
import { createExportTargets } from '../../../electron/service/exports/exportTargets.ts';
import { makeScratch } from '../cli/runCli.ts';

const scratch = makeScratch();
const downloads = await openDownloads(scratch.file('downloads'));
const server = createServer((request, response) => void downloads.answer((request.url ?? '').slice(1), response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  server.close();
  scratch.remove();
});
const ask = (id: string): Promise<Response> => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${id}`);

describe('a download', () => {
  it('is sent as a file to be saved under its own name, byte for byte', async () => {
    const { downloadId, path } = await downloads.begin('Übergang E1 → E3.pdf');
    writeFileSync(path, Buffer.from([0, 255, 13, 10]));
    const answer = await ask(downloadId);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%C3%9Cbergang%20E1%20%E2%86%92%20E3.pdf");
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from([0, 255, 13, 10]));
  });

  it('that nobody has made, or that was never finished, is not found', async () => {
    expect((await ask('f'.repeat(32))).status).toBe(404);
    expect((await ask('../../etc/passwd')).status).toBe(404);
    const { downloadId } = await downloads.begin('never.pdf');
    expect((await ask(downloadId)).status).toBe(404);
  });

  it('never has a name that leads out of its folder', async () => {
    await expect(downloads.begin('../x')).rejects.toMatchObject({ code: 'badInput' });
  });

  it('is gone when eight later ones have been made, and all are when the host ends', async () => {
    const some = await openDownloads(scratch.file('some'));
    const first = await some.begin('1.csv');
    writeFileSync(first.path, 'x');
    for (let i = 2; i <= 9; i++) writeFileSync((await some.begin(`${i}.csv`)).path, 'x');
    expect(existsSync(first.path)).toBe(false);
    await some.close();
    expect(readdirSync(scratch.file('some'))).toEqual([]);
  });

  it('of a host that has crashed is removed by the next one', async () => {
    mkdirSync(scratch.file('crashed', '999999999-x'), { recursive: true });
    const next = await openDownloads(scratch.file('crashed'));
    expect(readdirSync(scratch.file('crashed')).some((name) => name.startsWith('999999999-'))).toBe(false);
    await next.close();
  });
});

describe('where a window has its files written', () => {
  it('on the desktop is the path that its dialog gave, and nothing is fetched', async () => {
    const { place } = createExportTargets({});
    expect(await place({ path: '/home/anna/E1.pdf' })).toEqual({ path: '/home/anna/E1.pdf', fileName: 'E1.pdf', downloadId: null });
    await expect(place({ download: 'E1.pdf' })).rejects.toMatchObject({ code: 'badInput' });
  });

  it('in a browser is a download: it names no place of this computer, and its name is one on every system', async () => {
    const { place } = createExportTargets({ beginDownload: downloads.begin });
    await expect(place({ path: '/etc/passwd' })).rejects.toMatchObject({ code: 'badInput' });
    const { fileName, downloadId } = await place({ download: '..E1 → "E3": 50%/50%?.pdf' });
    expect(fileName).toBe('E1 → _E3__ 50%_50%_.pdf');
    expect(downloadId).toMatch(/^[0-9a-f]{32}$/);
  });
});
