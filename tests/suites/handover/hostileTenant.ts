import { type PackagedRehearsal, packageOf } from '../../support/fakeGraph/rehearsedPackage.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';

/** A name that is a command, a template, markup, a line and a quote at once. */
export const HOSTILE =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant as text, which is what is tested
  '$(Remove-Item /) ${file("/etc/passwd")} %{if true} <script>alert(1)</script> | `x` *b* "q" \'q\' \u001b[2J\nnext [a](http://evil.example) {seconds} ; ü 中';

/** People, groups, rules, departments and notes of that name, in a plan with a bit of everything that is written down as text. */
export function hostilePackage(): PackagedRehearsal {
  const builder = tenant()
    .sku('e1', { plans: ['mail'] })
    .sku('e3', { plans: ['mail-2'] });
  builder.group('team', { licenses: ['e1'] }).group('ruled', { rule: 'user.city -eq "A"' });
  builder.group('local', { licenses: ['e1'], synced: true });
  for (const group of builder.groups) Object.assign(group, { displayName: `${HOSTILE} ${group.id}` });
  for (const id of ['u1', 'u2', 'u3']) {
    builder.user(id, {
      in: id === 'u1' ? ['team'] : [],
      has: ['e1'],
      attributes: { displayName: `${HOSTILE} ${id}`, department: 'Old', city: 'A' },
    });
  }
  return packageOf(
    builder.snapshot(),
    {
      ...plan([
        { kind: 'createGroup', group: { id: 'new', displayName: HOSTILE }, note: HOSTILE },
        { kind: 'assignLicense', target: { group: 'new' }, addLicenses: [{ skuId: 'e3' }] },
        { kind: 'addMembers', group: 'new', users: { ids: ['u2', 'u3'] } },
        { kind: 'waitForProcessing' },
        { kind: 'assignLicense', target: { users: { ids: ['u2'] } }, removeLicenses: ['e1'] },
        { kind: 'assignLicense', target: { group: 'team' }, addLicenses: [{ skuId: 'e3' }], removeLicenses: ['e1'] },
        { kind: 'removeMembers', group: 'team', users: { ids: ['u1'] } },
        { kind: 'updateUsers', users: { ids: ['u3'] }, set: { department: HOSTILE, extensionAttribute1: HOSTILE } },
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant as text, which is what is tested
        { kind: 'setMembershipRule', group: 'ruled', rule: 'user.department -eq "${x}"' },
        { kind: 'addMembers', group: 'local', users: { ids: ['u3'] }, onPremises: true },
        { kind: 'setSeats', skuId: 'e3', enabled: 200 },
      ]),
      name: HOSTILE,
    },
    catalogOf(),
  );
}
