import type { HybridGroups, HybridPeople } from './hybridCast.ts';

export function buildHybridReadme(groups: HybridGroups, people: HybridPeople): string {
  const id = (name: keyof HybridGroups) => `\`${groups[name].id}\``;
  return `# Skarvholm Energy: synced and dynamic groups

An invented company. Made by \`npm run demo-tenants\`; do not edit by hand.

| group | kind | gives | remark |
|---|---|---|---|
| SG-License-E3 ${id('office')} | synced | Office 365 E3 | membership is kept on-premises (F103) |
| SG-License-F3 ${id('field')} | synced | Office 365 F3 | contains the group SG-Contract-Crews, whose six members inherit nothing (F60) |
| DG-Grid-Operations ${id('grid')} | dynamic | Office 365 E3 | by department |
| DG-Customer-Care ${id('care')} | dynamic | Office 365 E1 | by department, enabled accounts only |
| DG-All-Employees ${id('staff')} | dynamic | Fabric (free) | guests have no employee number and stay out (F191) |
| DG-Synced-Accounts ${id('synced')} | dynamic | | \`dirSyncEnabled\` |
| DG-Summer-Trainees ${id('trainees')} | dynamic, paused | | keeps three members who do not match (F196) |
| Teams Phone ${id('phone')} | assigned | Audio Conferencing, Teams Phone | the base sits in SG-License-E3, which F79 advises against |
| Project coordinators ${id('coordinators')} | assigned | Project Plan 3 | |
| Wind park partners ${id('windPark')} | Microsoft 365, security-enabled | Power BI Pro | 14 guests use up a seat each (F62) |
| Directory administrators ${id('admins')} | role-assignable | | F22 |
| Town hall invitation ${id('town')} | distribution list | | cannot carry licenses (F59) |

| who | what is special |
|---|---|
| ${people.noBase.name} | in Teams Phone without any suite: \`DependencyViolation\` on both add-ons (F109) |
| ${people.oddOneOut.name} | in Project coordinators, but has another title: the rule would leave them out |
| ${people.forgotten.name} | has the title and is not in the group: the rule would add them |

| plan | what to expect |
|---|---|
| \`onprem-move\` | five people in both groups for one cycle. E3 waits with \`MutuallyExclusiveViolation\` until F3 goes, then both happen in one instant: no gap (F99, F125) |
| \`onprem-move-remove-first\` | a gap of about one synchronization cycle for five people |
| \`department-change\` | six people from E1 to E3, no gap |
| \`static-to-dynamic\` | everybody in the group is without Project for some minutes (F100); ${people.oddOneOut.name} for good |
| \`static-to-dynamic-safe\` | no gap; ${people.oddOneOut.name} loses Project all the same, ${people.forgotten.name} gets it |
`;
}
