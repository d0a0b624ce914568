import type { E1ToE3Groups, E1ToE3People } from './e1ToE3Cast.ts';
import type { Sketch, SketchUser } from './tenantSketch.ts';

/** Who is planted where, and what to expect. */
export function buildE1ToE3Readme(sketch: Sketch, groups: E1ToE3Groups, people: E1ToE3People): string {
  const row = (who: SketchUser, what: string, expect: string) => `| ${who.name} | ${what} | ${expect} |`;
  return `# Tallbacka Instruments: Office 365 E1 to E3

An invented company of ${sketch.users.length} users, ${sketch.options.shelf.products.length} products and ${sketch.groups.length} groups. Made by \`npm run demo-tenants\`; do not edit by hand.

\`\`\`
license-rehearsal import resources/demo-tenants/e1-to-e3 --tenant tallbacka.db
license-rehearsal rehearse --tenant tallbacka.db --plan resources/demo-tenants/e1-to-e3/plans/finance-e1-to-e3.json
\`\`\`

The security group **Finance** (\`${groups.finance.id}\`) gives 48 people Office 365 E1 without Stream, Sway and Viva Engage. They
are to have Office 365 E3. Of 118 E3 seats 70 are taken: 48 are free, 46 are needed, as two of the 48 hold E3 already.

## Plans

| plan | what to expect |
|---|---|
| \`finance-e1-to-e3\` | The main one: a single call that adds E3 and removes E1. 46 of 48 have E3 at the end, nobody has a gap, two stay on E1 with errors: verdict \`atRisk\`. |
| \`finance-e1-to-e3-prepared\` | The same after two repairs: all 48 have E3, verdict \`safe\`. |
| \`remove-first\` | E1 goes, then E3 comes: about a minute without mail for most, and one person left with no mailbox at the end. |
| \`too-few-seats\` | Finance and then Customer service: four seats are left for 34 people, and 30 wait with \`CountViolation\` (F83). |
| \`project-leaver\` | A removal that fails because of a dependency (F114), then the cure. |
| \`refused-calls\` | One call for every refusal; the id of each step is the fact that refuses it. Verdict \`blocked\`. |

## People of the finance group, and around it

| who | what is special | what happens in \`finance-e1-to-e3\` |
|---|---|---|
${[
  row(
    people.directLeftover,
    'E1 directly as well, left over from before the group (F156)',
    'E3 fails: SharePoint Plan 1 of the direct E1 excludes Plan 2 (F43, F108). Keeps E1, both entries of the group in error.',
  ),
  row(
    people.planner,
    'Planner Plan 1 directly; it carries SharePoint Plan 1 (F120, F133)',
    'E3 fails for the same reason. In `remove-first` it costs the mailbox.',
  ),
  row(
    people.inOffice,
    'also in Office staff, so holds E3; E1 waits: `MutuallyExclusiveViolation` (F108)',
    'Healed: Finance gives E3 too, no seat needed (F66).',
  ),
  row(
    people.fromProjects,
    'came from Projects office: E3 could not be taken away, because Project Plan 3 leans on its SharePoint: `ActiveWithError`, `DependencyViolation` (F4, F95, F114)',
    'Healed: E3 now comes from Finance, and the leftover goes in the same instant (F99).',
  ),
  row(
    people.analytics,
    'Workplace Analytics directly; it needs Exchange Online',
    'Fine, E3 has Exchange too. In `remove-first` E1 cannot be taken away (F95), which saves the mailbox.',
  ),
  row(people.noLocation, 'no usage location', "Fine: the group falls back on the tenant's country (F73). A direct call is refused (F42)."),
  row(people.guest, 'a guest', 'Uses up an E3 seat like everybody else (F62).'),
  row(people.onLeave, 'account disabled', 'Uses up an E3 seat as well.'),
  row(
    people.leaver,
    'has left Finance; E1 stayed, as Workplace Analytics needs its Exchange: `ActiveWithError`, `DependencyViolation`',
    'Not reached: a group call queues members only. Holds E1 before and after; only `reprocess` would reach the entry.',
  ),
  '| three trainees | in the group Finance trainees, which is a member of Finance | Nothing: nested groups do not inherit (F60). |',
].join('\n')}

## One example of every error (F6, F107 to F112)

| error | who | why |
|---|---|---|
| \`CountViolation\` | ${people.noVisio.name} | the eleventh member of Design tools; there are ten Visio seats |
| \`Other\` | ${people.noVisio.name} | Power BI Pro of the same group: all or nothing (F76) |
| \`MutuallyExclusiveViolation\` | ${people.inOffice.name}, ${people.fromProjects.name} | E1 from Finance beside E3 |
| \`DependencyViolation\`, adding | ${people.noBase.name} | Audio Conferencing without any Teams or Skype; the group itself carries no base (F79) |
| \`DependencyViolation\`, removing | ${people.fromProjects.name}, ${people.leaver.name} | see above |
| \`ProhibitedInUsageLocationViolation\` | ${people.barred.name} | a calling plan in Brunei. Imported as it is: no published list bars a plan (F218), so the model would assign it if asked again. |
| \`UniquenessViolation\` | ${people.clash.name} | the address is still on ${people.clashHolder.name} (F111). The model does not stamp addresses; preflight lists the duplicate. |

## Refusals that a plan cannot provoke

* **F51** (proxy address clash): addresses are stamped by Exchange, which this model does not do. ${people.clash.name} shows the stored error.
* **F52** (caller lacks a role): a rehearsal has no caller.

In \`refused-calls\` the people are ${people.plain.name} (an ordinary member of Finance), ${people.noLocation.name}, ${people.noBase.name}, and
${people.dependsOnDirect.name}, who has E3 and Project Plan 3 directly, the latter without its own SharePoint.
${people.dependsOnGroup.name} of \`project-leaver\` has the same Project Plan 3, and E3 from Projects office.
`;
}
