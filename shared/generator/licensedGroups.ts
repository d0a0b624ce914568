import type { AssignedLicense } from '../model/graph.ts';
import type { Track } from './departments.ts';
import type { GroupDraft, GroupKind } from './groupDraft.ts';
import { buildCutDownLicense, buildLicense } from './license.ts';
import type { ProductShelf } from './product.ts';
import type { Mess } from './tenantOptions.ts';

const ALL_STAFF_RULE = '(user.userType -eq "Member") -and (user.employeeId -ne null)';

/** The suites and what everybody has: by hand, by rule, on-premises, mail-enabled, Microsoft 365. */
export function suiteGroups(shelf: ProductShelf): readonly GroupDraft[] {
  const ems = buildLicense(shelf, 'EMS');
  const e3 = buildLicense(shelf, 'ENTERPRISEPACK', 'KAIZALA_O365_P3', 'SWAY');
  const byTag = (tag: string) => `user.extensionAttribute1 -eq "${tag}"`;
  const suite = (track: Track, displayName: string, kind: GroupKind, licenses: readonly AssignedLicense[], rule?: string): GroupDraft => ({
    key: `track:${track}`,
    displayName,
    kind,
    licenses,
    ...(rule === undefined ? {} : { rule }),
  });
  return [
    { key: 'staff', displayName: 'All staff', kind: 'dynamic', rule: ALL_STAFF_RULE, licenses: [buildLicense(shelf, 'POWER_BI_STANDARD')] },
    suite('O1', 'LIC Office 365 E1', 'security', [buildLicense(shelf, 'STANDARDPACK', 'KAIZALA_O365_P2', 'SWAY'), ems]),
    suite('O3', 'LIC Office 365 E3', 'security', [e3, ems]),
    { key: 'track:O3:synced', displayName: 'LIC Office 365 E3 (on-premises)', kind: 'synced', licenses: [e3, ems] },
    suite('O5', 'LIC Office 365 E5', 'mailSecurity', [buildLicense(shelf, 'ENTERPRISEPREMIUM'), buildLicense(shelf, 'EMSPREMIUM')]),
    suite('M3', 'LIC Microsoft 365 E3', 'dynamic', [buildLicense(shelf, 'SPE_E3', 'SWAY')], byTag('M365E3')),
    suite('M5', 'LIC Microsoft 365 E5', 'security', [buildLicense(shelf, 'SPE_E5')]),
    suite(
      'F3',
      'LIC Microsoft 365 F3',
      'dynamic',
      [buildLicense(shelf, 'SPE_F1')],
      `${byTag('M365F3')} -and (user.accountEnabled -eq true)`,
    ),
    suite('BP', 'LIC Business Premium', 'unifiedSecurity', [buildLicense(shelf, 'SPB')]),
  ];
}

/** F79: each add-on's group carries a cut-down base too, one group per base suite. One unit of each is used per person (F66). */
export function addOnGroups(shelf: ProductShelf, mess: Mess): readonly GroupDraft[] {
  const talk = ['MCOSTANDARD', 'TEAMS1'];
  const audio = (track: Track, base: string): GroupDraft => ({
    key: `audio:${track}`,
    displayName: `LIC Audio Conferencing ${track}`,
    kind: 'security',
    licenses: [buildLicense(shelf, 'MCOMEETADV'), buildCutDownLicense(shelf, base, ...talk)],
  });
  const phone = (track: Track, base: string): GroupDraft => ({
    key: `phone:${track}`,
    displayName: `LIC Teams Phone ${track}`,
    kind: 'security',
    licenses: [buildLicense(shelf, 'MCOEV'), buildLicense(shelf, 'MCOPSTN1'), buildCutDownLicense(shelf, base, ...talk)],
  });
  const single = (key: string, displayName: string, partNumber: string): GroupDraft => ({
    key,
    displayName,
    kind: 'security',
    licenses: [buildLicense(shelf, partNumber)],
  });
  return [
    audio('O1', 'STANDARDPACK'),
    audio('O3', 'ENTERPRISEPACK'),
    audio('M3', 'SPE_E3'),
    phone('O3', 'ENTERPRISEPACK'),
    phone('M3', 'SPE_E3'),
    single('project', 'LIC Project Plan 3', 'PROJECTPROFESSIONAL'),
    single('visio', 'LIC Visio Plan 2', 'VISIOCLIENT'),
    single('powerBi', 'LIC Power BI Pro', 'POWER_BI_PRO'),
    // F62: guests in a licensed group use up units without anybody noticing.
    {
      key: 'partners',
      displayName: 'Partner portal',
      kind: 'security',
      licenses: mess === 'clean' ? [] : [buildLicense(shelf, 'FLOW_FREE')],
    },
  ];
}

/** Three entries a user: E1 from "All staff", Mobility + Security from one of two groups, and something direct. */
export function benchGroups(shelf: ProductShelf): readonly GroupDraft[] {
  return [
    {
      key: 'staff',
      displayName: 'All staff',
      kind: 'security',
      licenses: [buildLicense(shelf, 'STANDARDPACK', 'KAIZALA_O365_P2', 'SWAY')],
    },
    { key: 'mobility:0', displayName: 'LIC Mobility and Security', kind: 'security', licenses: [buildLicense(shelf, 'EMS')] },
    { key: 'mobility:1', displayName: 'LIC Mobility without Intune', kind: 'security', licenses: [buildLicense(shelf, 'EMS', 'INTUNE_A')] },
    { key: 'partners', displayName: 'Partner portal', kind: 'security' },
  ];
}
