import { afterAll, describe, expect, it } from 'vitest';
import { type Exported, type Files, ID, page, type Raw, smallTenant, toFiles, user, userOf } from './exportedTenant.ts';
import { createWorkshop } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);
const { refusalOf, refusalOfFiles, refusalOfSmall } = workshop;

const withFiles = (files: Files): Files => ({ ...toFiles(smallTenant()), ...files });

describe('JSON that is no response is refused', () => {
  it.each<[string, string]>([
    ['{}', 'something else'],
    ['{"value": {}}', 'something else'],
    ['{"value": null}', 'something else'],
    ['17', 'something else'],
    ['"text"', 'something else'],
    ['null', 'something else'],
    [
      '{"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges"}}',
      'an error response (Authorization_RequestDenied)',
    ],
  ])('%s', async (text, found) => {
    expect(await refusalOfFiles(withFiles({ 'users-0001.json': text }))).toEqual({
      code: 'badInput',
      file: 'bundle/users-0001.json',
      expected: 'a list, or an object with a list named "value"',
      found,
    });
  });

  it('where a record should be', async () => {
    for (const [i, item] of [null, 7, 'text', [], true].entries()) {
      for (const name of ['users-0001', 'groups-0001', 'subscribedSkus', `members-${ID.staff}-0001`]) {
        const refusal = await refusalOfFiles(withFiles({ [`${name}.json`]: page([item]) }));
        expect(refusal, `${name} ${i}`).toMatchObject({
          code: 'badInput',
          file: `bundle/${name}.json`,
          place: 'value[0]',
          expected: 'an object',
        });
      }
    }
  });

  it('for an organization that is none', async () => {
    for (const text of ['[]', '[17]', '{"value": []}']) {
      expect(await refusalOfFiles(withFiles({ 'organization.json': text }))).toMatchObject({
        code: 'badInput',
        file: 'bundle/organization.json',
      });
    }
  });
});

describe('an id that is there twice is refused with both places', () => {
  it('a user of one file', async () => {
    expect(await refusalOfSmall((tenant) => tenant.users.push(user(ID.bo.toUpperCase(), 'Bo Again')))).toEqual({
      code: 'badInput',
      file: 'bundle/users-0001.json',
      place: 'value[4].id',
      expected: 'an id that occurs once',
      found: `${ID.bo} once more; it is value[1].id too`,
    });
  });

  it('a user of two files', async () => {
    const files = withFiles({
      'users-0002.json': JSON.stringify([user('x', 'X')]),
      'users-0003.json': JSON.stringify([user('y', 'Y'), user(ID.anna, 'Anna')]),
    });
    const refusal = await refusalOfFiles(files);
    expect(refusal).toMatchObject({ file: 'bundle/users-0003.json', place: '[1].id' });
    expect(refusal.found).toMatch(new RegExp(`^${ID.anna} once more; it is value\\[0\\]\\.id of .*/users-0001\\.json too$`));
  });

  it('a user of a middle file, met again in a last one', async () => {
    const files = withFiles({
      'users-0002.json': JSON.stringify([user('x', 'X'), user('y', 'Y')]),
      'users-0003.json': JSON.stringify([user('y', 'Y')]),
    });
    expect((await refusalOfFiles(files)).found).toMatch(/^y once more; it is \[1\]\.id of .*\/users-0002\.json too$/);
  });

  it('a group', async () => {
    expect(await refusalOfSmall((tenant) => tenant.groups!.push({ ...tenant.groups![0]! }))).toMatchObject({
      file: 'bundle/groups-0001.json',
      place: 'value[2].id',
      found: `${ID.sales} once more; it is value[0].id too`,
    });
  });

  it('a SKU', async () => {
    expect(await refusalOfSmall((tenant) => tenant.subscribedSkus!.push({ ...tenant.subscribedSkus![1]! }))).toMatchObject({
      file: 'bundle/subscribedSkus.json',
      place: 'value[2].skuId',
      found: `${ID.e3} once more; it is value[1].skuId too`,
    });
  });

  it('a row of a table', async () => {
    const table = 'id,userPrincipalName\na,a@harbour.example\nb,b@harbour.example\nA,c@harbour.example\n';
    expect(await refusalOf(workshop.writeFile('users.csv', table))).toMatchObject({
      code: 'badInput',
      place: 'line 4',
      found: 'a once more; it is in line 2 too',
    });
  });
});

describe('names that JavaScript treats in a special way', () => {
  it('as keys of a record are nothing special', async () => {
    const special =
      '"__proto__": {"id": "evil", "displayName": 17}, "constructor": {"prototype": {"polluted": 1}}, "toString": 17, "hasOwnProperty": null,';
    const text = page(smallTenant().users).replaceAll('{"id":', `{${special}"id":`);
    const { tenant } = await workshop.importFiles(withFiles({ 'users-0001.json': text }));
    expect(tenant).toEqual((await workshop.importSmall()).tenant);
    expect(({} as Raw)['polluted']).toBeUndefined();
  });

  it('as PowerShell keys are nothing special either', async () => {
    const text = '[{"Id": "a", "__proto__": {"displayName": "evil"}, "Constructor": 1, "DisplayName": "Anna"}]';
    const { tenant } = await workshop.importPath(workshop.writeFile('users.json', text));
    expect(tenant.attributes['a']).toEqual({ displayName: 'Anna' });
  });

  it('are good ids', async () => {
    const names = ['__proto__', 'constructor', 'tostring', 'hasownproperty', 'valueof'];
    const { report, tenant } = await workshop.importSmall((exported: Exported) => {
      for (const name of names) {
        exported.users.push(user(name, name));
        exported.groups!.push({ id: name, displayName: name });
        exported.subscribedSkus!.push({ skuId: name });
        Object.defineProperty(exported.members, name, { value: [{ id: name }], enumerable: true });
      }
    });
    expect(report.findings).toEqual([]);
    expect(tenant.ids).toEqual([...names, ID.anna, ID.bo, ID.cia, ID.dan].sort());
    expect(new Map(Object.entries(tenant.members)).get('constructor')).toEqual(['constructor']);
  });
});

describe('values', () => {
  it('with a NUL escaped are kept in names and refused in ids', async () => {
    const { tenant } = await workshop.importSmall((exported) => Object.assign(userOf(exported, ID.anna), { displayName: 'An\u0000na' }));
    expect(tenant.attributes[ID.anna]).toMatchObject({ displayName: 'An\u0000na' });
    expect(await refusalOfSmall((exported) => Object.assign(exported.users[0]!, { id: 'a\u0000' }))).toMatchObject({
      code: 'badInput',
      place: 'value[0].id',
      expected: 'an id',
      found: '"a\\u0000"',
    });
  });

  it('of a million characters are kept', async () => {
    const jobTitle = 'å'.repeat(1 << 20);
    const { tenant } = await workshop.importSmall((exported) => Object.assign(userOf(exported, ID.anna), { jobTitle }));
    expect(tenant.attributes[ID.anna]!['jobTitle'] === jobTitle).toBe(true);
  });

  it('that a message shows are cut to one short line', async () => {
    const refusal = await refusalOfSmall((exported) => Object.assign(exported.users[0]!, { accountEnabled: `yes\n${'x'.repeat(10_000)}` }));
    expect(refusal.found).toHaveLength(61);
    expect(refusal.found).not.toContain('\n');
  });
});
