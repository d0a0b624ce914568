import { describe, expect, it } from 'vitest';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import {
  ANNA,
  attributeOf,
  BO,
  type Content,
  E1,
  E3,
  entriesOf,
  FINANCE,
  importFrom,
  refusalOf,
  state,
  user,
  writeFiles,
} from './exportFiles.ts';

const file = (content: Content, name = 'users.txt') => `${writeFiles({ [name]: content })}/${name}`;

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const utf16be = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);

const catalog: ProductCatalog = {
  format: 'license-rehearsal-catalog',
  version: 1,
  publishedOn: '2026-01-01',
  source: 'test',
  products: [
    { skuId: E1, skuPartNumber: 'STANDARDPACK', displayName: 'Office 365 E1', otherNames: [], servicePlanIds: [] },
    { skuId: E3, skuPartNumber: 'EMS', displayName: 'Enterprise Mobility + Security E3', otherNames: [], servicePlanIds: [] },
  ],
  servicePlans: [],
};

describe('a JSON list of users', () => {
  it('F201 is read as PowerShell writes it, capitals and all, with the paths by which users have licenses', async () => {
    const users = [
      {
        Id: ANNA,
        DisplayName: 'Anna Å',
        AccountEnabled: true,
        UsageLocation: 'SE',
        AssignedLicenses: [{ DisabledPlans: [], SkuId: E1 }],
        LicenseAssignmentStates: [
          {
            SkuId: E1,
            AssignedByGroup: FINANCE,
            DisabledPlans: [],
            State: 'Active',
            Error: 'None',
            LastUpdatedDateTime: '/Date(1767323045000)/',
          },
        ],
        OnPremisesExtensionAttributes: { ExtensionAttribute3: 'x' },
        AdditionalProperties: {},
      },
      { Id: BO, DisplayName: null, LicenseAssignmentStates: [] },
    ];
    const text = JSON.stringify(users);
    for (const content of [text, `\ufeff${text}`, utf16(text), utf16be(text), Buffer.from(text, 'utf16le')]) {
      const { report, snapshot, finding } = await importFrom(file(content));
      expect(report.source).toEqual({ kind: 'powershellUsers', name: 'users.txt' });
      expect(attributeOf(snapshot, ANNA, 'displayName')).toBe('Anna Å');
      expect(attributeOf(snapshot, ANNA, 'extensionAttribute3')).toBe('x');
      expect(entriesOf(snapshot, ANNA)).toMatchObject([{ skuId: E1, assignedByGroup: FINANCE, state: 'Active' }]);
      expect(finding('F209')).toBeUndefined();
      expect(['organizationMissing', 'subscribedSkusMissing', 'groupsMissing'].map((code) => finding(code)?.count)).toEqual([1, 1, 1]);
    }
  });

  it('F209 says when it could not tell direct from inherited', async () => {
    const { finding, report } = await importFrom(file([{ id: ANNA, assignedLicenses: [{ skuId: E1 }] }]), { catalog });
    expect(finding('F209')).toMatchObject({ examples: ['users.txt'] });
    expect(report.licensesWithoutSource).toEqual([{ skuId: E1, name: 'Office 365 E1', users: 1 }]);
  });

  it('F201 is refused where PowerShell has flattened a list into text', async () => {
    const error = await refusalOf(file([user(ANNA, { licenseAssignmentStates: [state(E1, null, { disabledPlans: '' })] })]));
    expect(error).toMatchObject({ code: 'badInput', details: { place: '[0].licenseAssignmentStates[0].disabledPlans' } });
    expect(error.details.expected).toContain('-Depth 5');
  });

  it('may be one saved page of Graph', async () => {
    const { report, finding } = await importFrom(file({ '@odata.nextLink': 'x', value: [user(ANNA)] }));
    expect(report.source.kind).toBe('graphUsers');
    expect(finding('pagesMissing')).toMatchObject({ examples: ['after users.txt'] });
  });

  it('is refused in an encoding that is neither UTF-8 nor UTF-16', async () => {
    const error = await refusalOf(file(Buffer.from(JSON.stringify([user(ANNA, { displayName: 'Åsa' })]), 'latin1')));
    expect(error).toMatchObject({ code: 'badInput', details: { expected: 'text in UTF-8 or UTF-16' } });
  });
});

const ENTRA =
  'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,accountEnabled,usageLocation,telephoneNumber,country,directorySynced';
const ADMIN =
  'Block credential,City,DirSyncEnabled,Display name,Licenses,Object Id,Proxy addresses,Usage location,User principal name,When created';

describe('a CSV of users', () => {
  it('F202 F203 is read from Entra: columns by name, no entries', async () => {
    const text = `${ENTRA}\r\na@demo.example,"Anna ""A"", Å",Å,a@demo.example,Anna,${ANNA.toUpperCase()},Guest,True,se,+46 1,Sweden,True\r\n`;
    for (const content of [text, `\ufeff${text}`, utf16(text), Buffer.from(text, 'latin1'), text.replaceAll('\r\n', '\n')]) {
      const { snapshot, report, finding } = await importFrom(file(content));
      const of = (name: string) => attributeOf(snapshot, ANNA, name);
      expect(report.source.kind).toBe('entraUsersCsv');
      expect([of('displayName'), of('usageLocation'), of('accountEnabled'), of('onPremisesSyncEnabled')]).toEqual([
        'Anna "A", Å',
        'SE',
        'true',
        'true',
      ]);
      expect(of('businessPhones')).toBe('["+46 1"]');
      expect(entriesOf(snapshot, ANNA)).toEqual([]);
      expect([finding('F209')?.count, finding('F2')?.count]).toEqual([1, 1]);
    }
  });

  it('F207 is read from the admin center, and its products are counted by SKU where the catalogue knows the name', async () => {
    const rows = [
      `False,Lund,,Anna,Office 365 E1+Enterprise Mobility + Security E3,${ANNA},SMTP:anna+x@demo.example+smtp:a@demo.example,SE,anna@demo.example,x`,
      `True,Lund,True,Bo,Mystery Plan,${BO},,Sweden,bo@demo.example,x`,
      'True,,,C,Unlicensed,c,,,c@demo.example,x',
    ];
    const { snapshot, report, finding } = await importFrom(file([ADMIN, ...rows].join('\n')), { catalog });
    expect(report.source.kind).toBe('adminCenterUsersCsv');
    expect([ANNA, BO].map((id) => attributeOf(snapshot, id, 'accountEnabled'))).toEqual(['true', 'false']);
    expect(attributeOf(snapshot, ANNA, 'proxyAddresses')).toBe('["SMTP:anna+x@demo.example","smtp:a@demo.example"]');
    expect(report.licensesWithoutSource).toEqual([
      { skuId: E3, name: 'Enterprise Mobility + Security E3', users: 1 },
      { skuId: null, name: 'Mystery Plan', users: 1 },
      { skuId: E1, name: 'Office 365 E1', users: 1 },
    ]);
    expect(attributeOf(snapshot, BO, 'usageLocation')).toBeNull();
    expect(finding('unreadableUsageLocation')).toMatchObject({ count: 1, examples: ['Sweden'] });
  });

  it('F205 may have headings with the attribute in brackets, and semicolons or tabs', async () => {
    for (const delimiter of [';', '\t']) {
      const text = [
        ['Name [displayName] Required', 'Object Id', 'User name [userPrincipalName] Required'],
        ['Anna', ANNA, 'a@demo.example'],
      ];
      const { snapshot } = await importFrom(file(text.map((row) => row.join(delimiter)).join('\n')));
      expect(attributeOf(snapshot, ANNA, 'displayName')).toBe('Anna');
    }
  });

  it.each([
    ['another table', 'Product Title,Total Licenses\nOffice 365 E1,5\n', 'line 1', 'user export'],
    ['a column twice', 'id,userPrincipalName,Object Id\n', 'line 1', 'every column once'],
    ['a row that is too short', 'id,userPrincipalName\na,b\nc\n', 'line 3', 'as many cells'],
    ['a quote left open', 'id,userPrincipalName\na,"b\n', 'line', 'closing quote'],
    ['a row without id', 'id,userPrincipalName\n,b\n', 'line 2, column 1', 'an id'],
    ['a truth that is none', 'id,userPrincipalName,accountEnabled\na,b,maybe\n', 'line 2, column 3', 'True or False'],
    ['a NUL', 'id,userPrincipalName\na,b\nc,\u0000\n', 'line 3', 'text'],
    ['an id twice', 'id,userPrincipalName\na,b\nc,d\nA,e\n', 'line 4', 'an id that occurs once'],
    ['no table at all', 'hello', 'line 1', 'user export'],
  ])('with %s is refused by line', async (_, text, place, expected) => {
    const { code, details } = await refusalOf(file(text));
    expect(code).toBe('badInput');
    expect(details.place).toContain(place);
    expect(details.expected).toContain(expected);
    expect(details.file).toContain('users.txt');
  });
});
