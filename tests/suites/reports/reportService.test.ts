import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { StepDraftInput } from '../../../shared/contract/scenarios.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Redaction, ReportFormat } from '../../../shared/model/reportFormat.ts';
import { ID } from '../import/exportedTenant.ts';
import { cancelAt, createHosts, failure, followed, type Host, NOW, result } from '../library/applicationHost.ts';

const hosts = createHosts();
const root = mkdtempSync(path.join(tmpdir(), 'report-service-'));
afterAll(async () => {
  await hosts.close();
  rmSync(root, { recursive: true, force: true });
});

let host: Host;
let tenantId: string;
let folder: string;
let folders = 0;
beforeEach(async () => {
  ({ host, tenantId } = await hosts.hostWithTenant({ host: { kind: 'desktop', version: '1.2.3', platform: 'linux', locale: 'en-GB' } }));
  folder = mkdtempSync(path.join(root, `${folders++}-`));
});

const leavingSales: StepDraftInput = { kind: 'assignLicense', target: { group: ID.sales }, addLicenses: [], removeLicenses: [ID.e3] };

/** A scenario in which the group Sales loses its license plan. */
async function scenario(): Promise<{ id: number; revision: number }> {
  const { id, revision } = await host.scenarios.create({ tenantId, name: 'Leaving' });
  const scope = { tenantId, scenario: null };
  return await host.scenarios.edit({ tenantId, scenarioId: id, revision, edit: { kind: 'add', scope, drafts: [leavingSales] } });
}

interface Wish {
  readonly format?: ReportFormat;
  readonly redaction?: Redaction;
  readonly priceBookId?: number | null;
  readonly name?: string;
}

function make({ id, revision }: { id: number; revision: number }, wish: Wish = {}) {
  const { format = 'json', redaction = 'none', priceBookId = null, name = `r.${format}` } = wish;
  const scope = { tenantId, scenario: { id, revision } };
  return host.client.reports.make({ scope, format, redaction, language: 'sv', priceBookId, target: { path: path.join(folder, name) } });
}

const written = (name: string): Report => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Report;

describe('a report from the window', () => {
  it('is written where it was asked for, and tells how far it is', async () => {
    const { stages, result: made } = await followed(make(await scenario()));
    expect(stages).toEqual(expect.arrayContaining(['loading', 'rehearsing', 'checking', 'writing']));
    expect(made).toEqual({ fileName: 'r.json', bytes: statSync(path.join(folder, 'r.json')).size, downloadId: null });
    expect(written('r.json')).toMatchObject({
      madeAt: new Date(NOW).toISOString(),
      program: '1.2.3',
      plan: { name: 'Leaving' },
      summary: { users: { withLoss: 1 } },
    });
  });

  it('has the findings that were accepted, with their reasons', async () => {
    const made = await scenario();
    const input = { tenantId, scenarioId: made.id, key: 'F121-lost', reason: 'Agreed with Bo', count: 1 };
    await host.client.preflight.suppress(input);
    await result(make(made));
    const accepted = written('r.json').preflight.filter((finding) => finding.accepted !== null);
    expect(accepted).toMatchObject([
      {
        code: 'F121',
        about: 'lost',
        accepted: { reason: 'Agreed with Bo', madeAt: new Date(NOW).toISOString(), count: 1, outgrown: false },
      },
    ]);
  });

  it('says what the plan costs by a price book of the library', async () => {
    const book = {
      format: 'license-rehearsal-price-book',
      version: 1,
      name: 'Ours',
      currency: 'SEK',
      prices: [{ skuId: ID.e3, amount: '100', per: 'month' }],
    } as const;
    const { id } = host.application.prices.create({ ...book, prices: [...book.prices], free: [], trial: [] });
    await result(make(await scenario(), { priceBookId: id }));
    expect(written('r.json').cost).toMatchObject({ book: { name: 'Ours', currency: 'SEK' } });
    expect(await failure(result(make(await scenario(), { priceBookId: id + 1, name: 'none.json' })))).toMatchObject({ code: 'notFound' });
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  it('is the same report with the same hashes, whatever else is kept in the tenant copy', async () => {
    const made = await scenario();
    await result(make(made, { name: 'before.json' }));
    await scenario();
    await result(make(made, { name: 'after.json' }));
    expect(written('after.json')).toEqual(written('before.json'));
  });

  it('is refused for a revision that is no longer the current one, and nothing is written', async () => {
    const { id, revision } = await scenario();
    expect(await failure(result(make({ id, revision: revision - 1 })))).toMatchObject({ code: 'outdated' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused for a tenant as imported: there is no plan to report on', async () => {
    const scope = { tenantId, scenario: null };
    const target = { path: path.join(folder, 'r.md') };
    const asked = host.client.reports.make({ scope, format: 'md', redaction: 'none', language: 'en', priceBookId: null, target });
    expect(await failure(result(asked))).toMatchObject({ code: 'badInput' });
  });

  it.each(['checking', 'writing'] as const)('leaves no file behind when it is cancelled while %s', async (stage) => {
    expect(await cancelAt(make(await scenario(), { format: 'xlsx' }), stage)).toBe(true);
    await host.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is fetched as a download where the host is a browser, which names no files of this computer', async () => {
    const target = path.join(folder, 'download');
    const browser = await hosts.hostWithTenant({
      host: {
        kind: 'browser',
        version: '1.2.3',
        platform: 'linux',
        locale: 'en-GB',
        beginDownload: async () => ({ downloadId: 'd1', path: target }),
      },
    });
    ({ host, tenantId } = browser);
    const { id, revision } = await scenario();
    const wish = { format: 'md', redaction: 'none', language: 'en', priceBookId: null } as const;
    const scope = { tenantId, scenario: { id, revision } };
    const made = await result(host.client.reports.make({ scope, ...wish, target: { download: 'Leaving: report.md' } }));
    expect(made).toMatchObject({ fileName: 'Leaving_ report.md', downloadId: 'd1' });
    expect(readFileSync(target, 'utf8')).toMatch(/^# Rehearsal of a license change\n/);
    expect(await failure(result(host.client.reports.make({ scope, ...wish, target: { path: target } })))).toMatchObject({
      code: 'badInput',
    });
  });
});
