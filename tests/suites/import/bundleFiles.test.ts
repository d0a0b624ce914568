import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ID, smallTenant, toFiles, user } from './exportedTenant.ts';
import { createWorkshop, findingOf } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);
const { importFiles, importSmall } = workshop;

describe('files of a bundle', () => {
  const without = (prefix: string) =>
    Object.fromEntries(Object.entries(toFiles(smallTenant())).filter(([name]) => !name.startsWith(prefix)));

  it('without a manifest: a finding, and no time of export', async () => {
    const { report, tenant } = await importFiles(without('manifest'));
    expect(report.findings).toEqual([{ code: 'manifestMissing', severity: 'info', count: 1, examples: [] }]);
    expect(tenant.exportedAt).toBeNull();
    expect(report.tenant).toMatchObject({ id: ID.tenant, exportedAt: null });
  });

  it('without an organization: a finding, and no country', async () => {
    const { report, tenant } = await importFiles(without('organization'));
    expect(report.findings).toEqual([{ code: 'organizationMissing', severity: 'warning', count: 1, examples: [] }]);
    expect(tenant.organization).toEqual({ id: null, displayName: '', countryLetterCode: null, verifiedDomains: [] });
  });

  it('without SKUs: one finding, and not one for every license', async () => {
    const { report } = await importFiles(without('subscribedSkus'));
    expect(report.findings.map((finding) => finding.code)).toEqual(['subscribedSkusMissing']);
    expect(report.skus).toEqual([]);
  });

  it('without groups: a finding, and entries keep the ids of their groups', async () => {
    const { report, tenant } = await importFiles(without('groups'));
    expect(findingOf(report, 'groupsMissing')?.severity).toBe('warning');
    expect(findingOf(report, 'unknownLicensingGroup')?.examples).toEqual([ID.sales]);
    expect(findingOf(report, 'memberFileOfUnknownGroup')?.count).toBe(2);
    expect(tenant.entries[ID.bo]).toMatchObject([{ assignedByGroup: ID.sales }]);
  });

  it('that are known and not used, or not known, are named; what systems leave in folders is not', async () => {
    const files = {
      ...toFiles(smallTenant()),
      'subscriptions.json': '[',
      'audit-1.json': '',
      'notes.txt': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
    };
    const { report } = await importFiles(files);
    expect(findingOf(report, 'filesNotUsed')?.examples).toEqual(['audit-1.json', 'subscriptions.json']);
    expect(findingOf(report, 'extraFiles')?.examples).toEqual(['notes.txt']);
    expect(report.findings).toHaveLength(2);
  });

  it('may be spelled in another case', async () => {
    const capitals = Object.fromEntries(Object.entries(toFiles(smallTenant())).map(([name, text]) => [name.toUpperCase(), text]));
    const { report, tenant } = await importFiles(capitals);
    expect(report.findings).toEqual([]);
    expect(tenant).toEqual((await importSmall()).tenant);
  });

  it('stand beside folders, which are not read', async () => {
    const folder = workshop.writeFolder(toFiles(smallTenant()));
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old', 'users-0001.json'), '[');
    const { report } = await workshop.importPath(folder);
    expect(report.findings).toEqual([{ code: 'extraFiles', severity: 'info', count: 1, examples: ['old'] }]);
  });

  it('are read in UTF-8 with a mark and in UTF-16 with and without one', async () => {
    const { tenant } = await importSmall();
    const encoded = (encode: (text: string) => Buffer) =>
      Object.fromEntries(Object.entries(toFiles(smallTenant())).map(([name, text]) => [name, encode(text as string)]));
    const little = (text: string) => Buffer.from(text, 'utf16le');
    for (const encode of [
      (text: string) => Buffer.from(`\ufeff${text}`),
      (text: string) => little(`\ufeff${text}`),
      little,
      (text: string) => little(`\ufeff${text}`).swap16(),
      (text: string) => little(text).swap16(),
    ]) {
      expect((await importFiles(encoded(encode))).tenant).toEqual(tenant);
    }
  });
});

describe('a user in one file', () => {
  it('may be the only file of a bundle', async () => {
    const { report, tenant } = await importFiles({ 'users.json': JSON.stringify([user(ID.anna, 'Anna Ek')]) });
    expect(tenant.ids).toEqual([ID.anna]);
    expect(report.findings.map(({ code }) => code)).toEqual([
      'manifestMissing',
      'organizationMissing',
      'subscribedSkusMissing',
      'groupsMissing',
    ]);
  });
});
