/** What a person does by hand, there and back, and why something cannot be taken back: in the runbook and in the scripts. */
export const taskTexts = {
  do: {
    buySeats: 'Buy seats of {{plan}} until there are {{enabled}}; there were {{before}}',
    returnSeats: 'Reduce the seats of {{plan}} to {{enabled}}; there were {{before}}',
    onPremisesAdd: 'In the on-premises directory, add {{users}} to group {{group}}, and let it synchronize',
    onPremisesRemove: 'In the on-premises directory, take {{users}} out of group {{group}}, and let it synchronize',
    onPremisesSet: 'In the on-premises directory, set {{values}} for {{users}}, and let it synchronize',
    set: 'Set {{values}} for {{users}} in the admin center',
    retire: 'Stop the automation {{automation}}, so that it assigns nothing any more',
  },
  undo: {
    seats: 'The seats of {{plan}} were {{before}} before the change. Go back to that number if you want to, when the contract allows it',
    onPremisesAdd: 'In the on-premises directory, take {{users}} out of group {{group}} again, and let it synchronize',
    onPremisesRemove: 'In the on-premises directory, add {{users}} to group {{group}} again, and let it synchronize',
    onPremisesSet:
      'In the on-premises directory, give {{users}} their former values of {{names}}, and let it synchronize (checks/000.jsonl)',
    set: 'Give {{users}} their former values of {{names}} in the admin center (checks/000.jsonl)',
    retire: 'Start the automation {{automation}} again',
  },
  userCount_one: '{{count, number}} user: {{names}}',
  userCount_other: '{{count, number}} users: {{names}}',
  manyUsers_one: '{{count, number}} user, {{names}} and others (all ids: {{file}})',
  manyUsers_other: '{{count, number}} users, {{names}} and others (all ids: {{file}})',
  value: '{{name}} to {{value}}',
  noValue: 'nothing',
  irreversible: {
    deletedGroup:
      'A deleted group may not come back: Microsoft documents it both ways. At best it comes back by hand, and its members with it.',
    reprocess: 'What reprocessing brings stays. It only does what the service would have done sooner or later.',
    licenseInError: 'A license that was off or in error before can only be given back as an active one.',
    usageLocation: 'A usage location can be changed and not emptied.',
  },
} as const;
