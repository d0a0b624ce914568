import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { literal } from '../../../electron/handover/terraform/hclJson.ts';
import { terraformFiles } from '../../../electron/handover/terraform/terraformFiles.ts';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import { medley } from '../../support/fakeGraph/medley.ts';
import { type PackagedRehearsal, packageOf, readAll } from '../../support/fakeGraph/rehearsedPackage.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { contentOfPackage } from './contentOfPackage.ts';
import { HOSTILE, hostilePackage } from './hostileTenant.ts';

type Body = Readonly<Record<string, unknown>>;
interface TerraformFile {
  readonly resource: readonly Readonly<Record<string, Readonly<Record<string, Body>>>>[];
  readonly import: readonly { readonly to: string; readonly id: string }[];
}

async function filesOf(packed: PackagedRehearsal): Promise<{ main: TerraformFile; taken: TerraformFile | null; readme: string }> {
  const texts = readAll(await terraformFiles(contentOfPackage(packed)));
  const read = (name: string): TerraformFile | null => {
    const text = texts.get(`terraform/${name}`);
    return text === undefined ? null : (JSON.parse(text) as TerraformFile);
  };
  return {
    main: read('main.tf.json') ?? { resource: [], import: [] },
    taken: read('taken-away.tf.json'),
    readme: texts.get('terraform/README.md') ?? '',
  };
}

function bodiesOf(file: TerraformFile | null, type: string): Body[] {
  return (file?.resource ?? []).flatMap((each) => Object.values(each[type] ?? {}));
}

function importedAs(file: TerraformFile | null, type: string): string[] {
  return (file?.import ?? []).filter(({ to }) => to.startsWith(`${type}.`)).map(({ id }) => id);
}

describe('the Terraform variant', () => {
  it('gives licenses to groups and people as they are in the end, and imports what is there already', async () => {
    const { main, taken } = await filesOf(medley());
    // `project` becomes dynamic: that Terraform cannot change without making the group anew.
    expect(bodiesOf(main, 'azuread_group')).toMatchObject([{ display_name: 'Finance – E3 (ÅÄÖ)', security_enabled: true }]);
    expect(bodiesOf(main, 'azuread_group_license')).toEqual([
      { group_object_id: 'desk', sku_id: 'e3' },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of Terraform
      { group_object_id: '${azuread_group.group_1.object_id}', sku_id: 'e3', disabled_plans: ['vault'] },
    ]);
    expect(importedAs(main, 'azuread_group_license')).toEqual([]);
    expect(bodiesOf(main, 'azuread_group_member').length).toBe(23);
    expect(bodiesOf(taken, 'azuread_group_license')).toEqual([{ group_object_id: 'desk', sku_id: 'e1' }]);
    expect(importedAs(taken, 'azuread_group_license')).toEqual(['desk/license/e1']);
    // One of the 24 is deleted in the end: that is not Terraform's.
    expect(bodiesOf(taken, 'azuread_user_license').length).toBe(23);
    expect(bodiesOf(taken, 'azuread_user_license')).toContainEqual({ user_object_id: 's03', sku_id: 'e1', disabled_plans: ['chat'] });
    expect(importedAs(taken, 'azuread_user_license')).toContain('s03/license/e1');
  });

  it('sets only what the plan sets of an account, and leaves the rest of it alone', async () => {
    const { main, readme } = await filesOf(medley());
    const users = bodiesOf(main, 'azuread_user');
    expect(users.length).toBe(2);
    expect(users[0]).toMatchObject({ user_principal_name: 'd04@example.org', department: 'Sales', usage_location: 'NL' });
    const [{ lifecycle } = {}] = users;
    const { ignore_changes: ignored } = (lifecycle ?? {}) as { ignore_changes?: string[] };
    expect(ignored).toEqual(expect.arrayContaining(['password', 'display_name', 'user_principal_name', 'job_title']));
    expect(ignored).not.toContain('department');
    expect(ignored).not.toContain('usage_location');
    expect(importedAs(main, 'azuread_user')).toEqual(['d04', 'd05']);
    expect(readme).toContain('extensionAttribute3');
  });

  it('imports a license whose switched-off services change, under the id it has', async () => {
    const snapshot = tenant()
      .sku('e3', { plans: ['mail', 'chat'] })
      .group('team', { licenses: ['e3'] })
      .user('u1', { has: ['e3'] })
      .snapshot();
    const addLicenses = [{ skuId: 'e3', disabledPlans: ['chat'] }];
    const steps = plan([
      { kind: 'assignLicense', target: { group: 'team' }, addLicenses },
      { kind: 'assignLicense', target: { users: { ids: ['u1'] } }, addLicenses },
    ]);
    const { main, taken } = await filesOf(packageOf(snapshot, steps, catalogOf()));
    expect(taken).toBe(null);
    expect(bodiesOf(main, 'azuread_group_license')).toEqual([{ group_object_id: 'team', sku_id: 'e3', disabled_plans: ['chat'] }]);
    expect(importedAs(main, 'azuread_group_license')).toEqual(['team/license/e3']);
    expect(importedAs(main, 'azuread_user_license')).toEqual(['u1/license/e3']);
  });

  it('keeps every text of the tenant a text: templates are escaped, and names of resources are ours', async () => {
    const { main, taken } = await filesOf(hostilePackage());
    const all = [main, taken].flatMap((file) => file?.resource ?? []);
    const names = all.flatMap((each) => Object.values(each).flatMap((named) => Object.keys(named)));
    expect(names.every((name) => /^[a-z_]+_\d+$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    const group = bodiesOf(main, 'azuread_group')[0];
    expect(group?.['display_name']).toBe(literal(HOSTILE));
    const strings = JSON.stringify(all).replaceAll('$${', '').replaceAll('%%{', '');
    const expressions = [...strings.matchAll(/[$%]\{([^}]*)\}/g)].map((match) => match[1]);
    expect(new Set(expressions)).toEqual(new Set(['azuread_group.group_1.object_id']));
    for (const { to } of [...main.import, ...(taken?.import ?? [])]) expect(to).toMatch(/^azuread_[a-z_]+\.[a-z_]+_\d+$/);
  });

  it('escapes so that a parser of the language reads the text back as it was', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: expressions of Terraform
    for (const text of [HOSTILE, '${x}', '%{x}', '$${x}', '$$${x', 'plain $ % {}']) {
      const body = JSON.stringify(literal(text)).replaceAll('\\u001b', '\\u001B');
      const parsed = (await parse('main.tf', `locals {\n  name = ${body}\n}\n`)) as { locals: { name: string }[] };
      // The parser gives literals as they stand in JSON: escaped as they were.
      expect(parsed.locals[0]?.name).toBe(literal(text));
    }
  });

  it('is said to be left out what the provider has nothing for, once each', async () => {
    const { readme, main } = await filesOf(hostilePackage());
    expect(readme).toContain('buying seats of license plans');
    expect(readme).toContain('changes in the on-premises directory');
    expect(readme).toContain('these attributes of users: extensionAttribute1');
    expect(bodiesOf(main, 'azuread_group_member').some((body) => body['group_object_id'] === 'local')).toBe(false);
  });

  it.each(LANGUAGES)('has a README in %s that warns of the gap first (F40, F118)', async (language) => {
    const texts = readAll(await terraformFiles(contentOfPackage(medley(), language)));
    const readme = texts.get('terraform/README.md') ?? '';
    expect(readme.indexOf('F118')).toBeGreaterThan(0);
    expect(readme.indexOf('F118')).toBeLessThan(readme.indexOf('terraform apply'));
    expect(readme).not.toMatch(/\{\{|handoverTexts/);
  });

  it('is not there for a plan of which the provider can do nothing, and says so', async () => {
    const snapshot = tenant()
      .sku('e1')
      .user('u1', { has: ['e1'] })
      .snapshot();
    const content = contentOfPackage(packageOf(snapshot, plan([{ kind: 'reprocess', users: { all: true } }]), catalogOf()));
    const texts = readAll(await terraformFiles(content));
    expect([...texts.keys()]).toEqual(['terraform/README.md']);
    expect(texts.get('terraform/README.md')).toContain('Nothing: the provider has no resource');
  });
});
