export const handover = {
  heading: 'Hand-over package',
  about:
    'For those who carry it out: a script for PowerShell and the same requests as batches for Microsoft Graph, a runbook, a check of the tenant before and after each wave, and the way back. No password and no key is in it: whoever runs it signs in.',
  working: 'The requests are being worked out',

  waves_one: '{{count, number}} wave, {{requests}}. The script asks before it begins.',
  waves_other: '{{count, number}} waves, {{requests}}. The script asks before each wave.',
  requestCount_one: '{{count, number}} request',
  requestCount_other: '{{count, number}} requests',
  wave: 'Wave',
  steps: 'Steps',
  step: '{{number, number}}. {{text}}',
  users: 'Users',
  requests: 'Requests',
  manual: 'By hand',
  duration: 'Rehearsed duration',

  refused_one:
    'The service refuses {{count, number}} step, or part of it. The package leaves out what is refused, and so does not do what the plan says:',
  refused_other:
    'The service refuses {{count, number}} steps, or parts of them. The package leaves out what is refused, and so does not do what the plan says:',

  byHand: 'Done by hand',
  nothingByHand: 'Nothing: the script does it all.',
  task: 'Wave {{wave, number}}: {{text}}. {{why}}',
  tasks: {
    setSeats: 'Licenses are bought and given back in the admin center.',
    onPremisesMembers: 'The group is synchronized: its members are changed in the directory on your own servers.',
    onPremisesAttributes: 'The users are synchronized: they are changed in the directory on your own servers.',
    otherAttributes: 'Microsoft Graph does not let a request on the user change this.',
    retireAutomation: 'It is stopped where it runs.',
  },

  irreversible: 'Not taken back, or not quite',
  allReversible: 'Nothing: the way back leads to where the plan began.',
  reasons: {
    deletedGroup_one: '{{count, number}} deleted group: it only comes back as another group.',
    deletedGroup_other: '{{count, number}} deleted groups: they only come back as other groups.',
    reprocess_one: '{{count, number}} user reprocessed: what that brings stays.',
    reprocess_other: '{{count, number}} users reprocessed: what that brings stays.',
    licenseInError_one: '{{count, number}} license that was in error before: it can only be given back as a working one.',
    licenseInError_other: '{{count, number}} licenses that were in error before: they can only be given back as working ones.',
    usageLocation_one: '{{count, number}} usage location that was empty: it can be changed, not emptied.',
    usageLocation_other: '{{count, number}} usage locations that were empty: they can be changed, not emptied.',
    wayBackUsers_one: '{{count, number}} user who does not come back quite as before: a license error from before goes away, for one.',
    wayBackUsers_other: '{{count, number}} users who do not come back quite as before: a license error from before goes away, for one.',
    wayBackCalls_one: '{{count, number}} call of the way back that would be refused, because the tenant broke a rule from the start.',
    wayBackCalls_other: '{{count, number}} calls of the way back that would be refused, because the tenant broke a rule from the start.',
  },

  scopes: 'Permissions asked for at sign-in',
  noScopes: 'None.',
  aboutScopes: 'Delegated: the script can do no more than the person who signs in.',

  guards: 'How it keeps you safe',
  guard: {
    otherTenant: 'It does not run in another tenant.',
    moved: 'It begins no wave when the tenant has changed since the copy was made, and lists what differs.',
    slow: 'It waits until the service is done, and stops when that takes far longer than rehearsed.',
    resumed: 'When it was interrupted, it goes on where it stopped.',
    back: 'It goes back to what was before, from the middle too.',
  },

  requestsPerSecond: 'Requests per second',
  pace: 'At most {{count, number}}: Microsoft Graph takes no more from one program. Fewer leave room for others.',
  language: 'Language of the runbook',
  make: 'Make the package',
  making: 'The package is being made',
  fileName: '{{scenario}}, hand-over {{date}}',
} as const;
