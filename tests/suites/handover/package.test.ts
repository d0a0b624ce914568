import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { writeWholeFile } from '../../../electron/files/writeWholeFile.ts';
import { type GraphBatch, graphBatches, type NamedRequest } from '../../../electron/handover/batches/graphBatch.ts';
import { withChecksums } from '../../../electron/handover/package/checksums.ts';
import { zipPackage } from '../../../electron/handover/package/zipPackage.ts';
import { graphRequests } from '../../../shared/engine/handover/graphRequests.ts';
import { medley } from '../../support/fakeGraph/medley.ts';
import { packageOf, readAll } from '../../support/fakeGraph/rehearsedPackage.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { faultsOf, validatorOf } from '../cli/schemas.ts';
import { createHosts, failure, result } from '../library/applicationHost.ts';

const hosts = createHosts();
const root = mkdtempSync(path.join(tmpdir(), 'hand-over-'));
afterAll(async () => {
  await hosts.close();
  rmSync(root, { recursive: true, force: true });
});

const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

describe('the files of a package', () => {
  const { files, compiled } = medley();

  it('say what their schemas say', () => {
    const schemaOf = (name: string): string | null => {
      if (name === 'handover.json') return 'handover';
      if (name === 'way-back.json') return 'handoverWayBack';
      if (name === 'plan.json') return 'plan';
      if (name === 'batches/index.json') return 'handoverBatches';
      if (name.startsWith('actions/')) return 'handoverAction';
      return name.startsWith('checks/') ? 'handoverCheck' : null;
    };
    for (const [name, text] of files) {
      const schema = schemaOf(name);
      if (schema === null) continue;
      const validate = validatorOf(schema);
      const values = name.endsWith('.jsonl') ? linesOf(text) : [JSON.parse(text) as unknown];
      for (const value of values) expect(faultsOf(validate, value), `${name} ${JSON.stringify(value)}`).toEqual([]);
    }
    expect(new Set([...files.keys()].map(schemaOf)).size).toBe(7);
  });

  it('hold every request once, in batches of at most 20 that depend on nothing outside them', () => {
    const requests = [...files].flatMap(([name, text]) => (name.startsWith('batches/wave-') ? (linesOf(text) as GraphBatch[]) : []));
    const ids = requests.flatMap((batch) => batch.requests.map(({ id }) => id));
    expect(ids.length).toBe(compiled.requests);
    expect(new Set(ids).size).toBe(ids.length);
    for (const batch of requests) {
      expect(batch.requests.length).toBeLessThanOrEqual(20);
      const seen = new Set<string>();
      for (const { id, dependsOn = [] } of batch.requests) {
        for (const before of dependsOn) expect(seen.has(before)).toBe(true);
        seen.add(id);
      }
    }
  });

  it('have a check of everything before the first wave and after the last one', () => {
    const idsIn = (name: string): string[] =>
      (linesOf(files.get(name) ?? '') as { kind: string; id?: string }[]).flatMap(({ kind, id }) =>
        kind === 'user' && id !== undefined ? [id] : [],
      );
    const last = `checks/${String(compiled.waves.length).padStart(3, '0')}.jsonl`;
    expect(idsIn('checks/000.jsonl').length).toBe(30);
    expect(idsIn(last)).toEqual(idsIn('checks/000.jsonl'));
  });

  it('carry nothing that anybody could sign in with', () => {
    for (const [name, text] of files) expect(text, name).not.toMatch(/secret|password|bearer|client_?id|certificate|authorization/i);
  });

  it('are summed in SHA256SUMS, which stands last', () => {
    const summed = readAll(withChecksums([...files].map(([name, text]) => ({ name, chunks: [text] }))));
    expect([...summed.keys()].at(-1)).toBe('SHA256SUMS');
    const expected = [...files].map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`).join('');
    expect(summed.get('SHA256SUMS')).toBe(expected);
  });
});

describe('names and ids from the tenant', () => {
  it('stay data wherever they stand: in an url they are one segment, in a body a value', () => {
    const id = 'a\'b/../c?$x={y}&"';
    const built = tenant()
      .sku('e1')
      .user(id, { attributes: { displayName: '$(Remove-Item *)' } });
    const packed = packageOf(
      built.snapshot(),
      plan([{ kind: 'assignLicense', target: { users: { all: true } }, addLicenses: [{ skuId: 'e1' }] }]),
      catalogOf(),
    );
    const [action] = [...packed.compiled.actions(1)];
    expect(action?.kind === 'request' && action.request.url.split('/').length).toBe(4);
    expect(action?.kind === 'request' && action.request.url).toBe(`/users/${encodeURIComponent(id)}/assignLicense`);
  });
});

describe('batches', () => {
  const name = (request: NamedRequest['request'], i: number): NamedRequest => ({ id: String(i), request, creates: false });
  const ids = (batches: Iterable<GraphBatch>) =>
    [...batches].map(({ requests }) => requests.map(({ id, dependsOn }) => [id, ...(dependsOn ?? [])].join('<')));

  it('let requests on different users go side by side', () => {
    const requests = ['a', 'b', 'c'].map((user) => graphRequests.reprocess(user)).map(name);
    expect(ids(graphBatches(requests))).toEqual([['0', '1', '2']]);
  });

  it('put requests on one group one after another', () => {
    const requests = ['a', 'b', 'c'].map((user) => graphRequests.addMember('g', user)).map(name);
    expect(ids(graphBatches(requests))).toEqual([['0', '1<0', '2<1']]);
  });

  it('never mix the two, and begin another after 20', () => {
    const mixed = [
      graphRequests.reprocess('a'),
      graphRequests.reprocess('b'),
      graphRequests.addMember('g', 'a'),
      graphRequests.addMember('g', 'b'),
    ];
    expect(ids(graphBatches(mixed.map(name)))).toEqual([
      ['0', '1'],
      ['2', '3<2'],
    ]);
    const many = Array.from({ length: 45 }, (_, i) => graphRequests.reprocess(`u${i}`)).map(name);
    expect([...graphBatches(many)].map(({ requests }) => requests.length)).toEqual([20, 20, 5]);
  });

  it('give a body and its content type to every POST and PATCH, as the service refuses them without', () => {
    const requests = [graphRequests.reprocess('a'), graphRequests.restoreUser('b'), graphRequests.deleteUser('c')].map(name);
    const [batch] = [...graphBatches(requests)];
    expect(batch?.requests.map(({ body, headers }) => [body, headers?.['Content-Type']])).toEqual([
      [{}, 'application/json'],
      [{}, 'application/json'],
      [undefined, undefined],
    ]);
  });
});

describe('a .zip of a package', () => {
  it('is read back by another program, file by file', async () => {
    const { files } = medley();
    const file = path.join(root, 'package.zip');
    const entries = [...files].map(([name, text]) => ({ name, chunks: [text] }));
    await writeWholeFile(file, (out) => zipPackage('Move to E3', entries, new Date('2026-11-21T12:00:00Z'), out));
    expect(await unzipped(file)).toEqual(new Map([...files].map(([name, text]) => [`Move to E3/${name}`, text])));
  });

  it('is not there when it is given up half way', async () => {
    const file = path.join(root, 'cancelled.zip');
    const giveUp = new AbortController();
    const endless = function* (): Generator<string> {
      for (let i = 0; ; i++) {
        if (i === 20_000) giveUp.abort();
        yield `${Math.sin(i)} ${Math.cos(i)} ${Math.tan(i)}\n`.repeat(10);
      }
    };
    const writing = writeWholeFile(file, (out) => zipPackage('x', [{ name: 'a', chunks: endless() }], new Date(), out), {
      signal: giveUp.signal,
    });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(root).filter((name) => name.startsWith('cancelled'))).toEqual([]);
  });
});

describe('a package of a scenario', () => {
  it('is foretold by its overview, and made as a .zip with runbook, scripts and sums', { timeout: 60_000 }, async () => {
    const downloads = path.join(root, 'downloads');
    mkdirSync(downloads);
    const beginDownload = (fileName: string) => Promise.resolve({ downloadId: 'one', path: path.join(downloads, fileName) });
    const host = await hosts.host(undefined, {
      host: { kind: 'browser', version: '1.0.0', platform: 'linux', locale: 'sv-SE', beginDownload },
    });
    const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
    const [finance] = await host.scenarios.list({ tenantId: card.id });
    if (finance === undefined) throw new Error('the demo has no scenario');
    const { id, revision } = await host.scenarios.get({ tenantId: card.id, scenarioId: finance.id });
    const scope = { tenantId: card.id, scenario: { id, revision } };
    const overview = await result(host.client.handover.overview({ scope }));
    const made = await result(host.client.handover.make({ scope, language: 'sv', target: { download: 'Ekonomi.zip' } }));
    expect(made).toMatchObject({ fileName: 'Ekonomi.zip', downloadId: 'one' });
    const files = await unzipped(path.join(downloads, 'Ekonomi.zip'));
    const manifest = JSON.parse(files.get('Ekonomi/handover.json') ?? '{}') as { language: string; waves: unknown[]; scopes: string[] };
    expect(manifest.language).toBe('sv');
    expect(manifest.waves.length).toBe(overview.waves.length);
    expect(manifest.scopes).toEqual(overview.scopes);
    for (const name of ['RUNBOOK.md', 'RUNBOOK.html', 'Invoke-Handover.ps1', 'texts.json', 'terraform/main.tf.json']) {
      expect(files.has(`Ekonomi/${name}`), name).toBe(true);
    }
    for (const line of (files.get('Ekonomi/SHA256SUMS') ?? '').trim().split('\n')) {
      const [sum, name] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files.get(`Ekonomi/${name}`) ?? '')
          .digest('hex'),
        name,
      ).toBe(sum);
    }
    const outdated = { ...scope, scenario: { id, revision: revision + 1 } };
    expect(await failure(result(host.client.handover.overview({ scope: outdated })))).toMatchObject({ code: 'outdated' });
  });

  it('is not written into a folder that is in use, and a folder that is refused stays as it was', { timeout: 60_000 }, async () => {
    const host = await hosts.host();
    const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
    const folder = path.join(root, 'used');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'journal.jsonl'), 'of another package');
    const planFile = path.resolve(import.meta.dirname, '../../../resources/demo-tenants/e1-to-e3/plans/finance-e1-to-e3.json');
    const input = (out: string) => ({
      tenant: host.fileOf(card.id),
      plan: { file: planFile },
      out: { folder: out },
      language: 'nl' as const,
      requestsPerSecond: 5,
      madeAt: '2026-11-21T12:00:00Z',
      program: '1.0.0',
    });
    const { environment } = host.application;
    await expect(environment.jobs.run('handover', input(folder))).rejects.toMatchObject({ code: 'notWritable' });
    expect(readdirSync(folder)).toEqual(['journal.jsonl']);
    const [first, second] = [path.join(root, 'first'), path.join(root, 'second')];
    await environment.jobs.run('handover', input(first));
    await environment.jobs.run('handover', input(second));
    expect(existsSync(path.join(first, 'actions/wave-001.jsonl'))).toBe(true);
    expect(readFileSync(path.join(first, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(path.join(second, 'SHA256SUMS'), 'utf8'));
  });
});

async function unzipped(file: string): Promise<Map<string, string>> {
  const archive = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(file, { lazyEntries: true, autoClose: false });
  const texts = new Map<string, string>();
  const open = promisify(archive.openReadStream.bind(archive)) as (entry: yauzl.Entry) => Promise<NodeJS.ReadableStream>;
  await new Promise<void>((resolve, reject) => {
    archive.on('error', reject).on('end', resolve);
    archive.on('entry', (entry: yauzl.Entry) => {
      open(entry)
        .then(async (content) => {
          texts.set(entry.fileName, (await buffer(content)).toString('utf8'));
          archive.readEntry();
        })
        .catch(reject);
    });
    archive.readEntry();
  });
  archive.close();
  return texts;
}
