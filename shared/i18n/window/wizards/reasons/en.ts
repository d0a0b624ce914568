/** Why a step of a wizard is there. Ids have become names. */
export const reason = {
  removeLeftovers:
    'Some members of {{group}} also have {{from}} directly. The group would not take that away, and it would stand in the way of the new license plan.',
  swapGroup: 'Adding {{to}} and removing {{from}} in one save is judged by where it ends: no gap, and no conflict on the way.',
  addToGroup: '{{to}} comes first. Until {{from}} is removed, members hold both and use a unit of each.',
  removeFromGroup: 'Only now, when everybody has {{to}}, {{from}} is removed.',
  waitForGroup: 'The group processes its members one by one. Go on only when all of them are done, and check that nobody is in error.',
  waitForGroups: 'The groups process their members one by one. Go on only when all of them are done, and check that nobody is in error.',
  swapDirect_one: 'Both changes in one call for each user: no gap. {{count, number}} service is switched off as it is today.',
  swapDirect_other: 'Both changes in one call for each user: no gap. {{count, number}} services are switched off as they are today.',
  addDirect_one:
    '{{to}} comes first, with {{count, number}} service switched off as it is today. Until {{from}} goes, each user uses a unit of both.',
  addDirect_other:
    '{{to}} comes first, with {{count, number}} services switched off as they are today. Until {{from}} goes, each user uses a unit of both.',
  removeDirectAfter: 'Only those who now have {{to}} give {{from}} back. Whoever did not get the new one keeps the old one.',
  createGroup: 'Users move to a group of their own, so that {{from}} stays as it is until they have left it.',
  licenseGroup: 'The new group is licensed before it has members: what is switched off today is switched off here as well.',
  addPilot: 'A pilot first: what goes wrong goes wrong for few.',
  addWave: 'The next wave of those who are still only in {{from}}.',
  waitConflict:
    'Expected now: the new license plan waits in an error, because it cannot be held beside the old one. Nobody has lost anything. Do not go on before it is recorded for each user.',
  waitBoth: 'Expected now: each user has the license plans of both groups. Do not go on before that is true for everybody.',
  removePilot: 'The pilot leaves {{from}}. In the same moment the new license plan is assigned.',
  removeWave: 'The wave leaves {{from}}. In the same moment the new license plan is assigned.',
  waitMoved: 'Expected now: only the license plans of {{to}}, and nobody in error. If that is not so, stop here.',
  removeDoubled: 'Who inherits {{from}} as well does not need it directly. Going first, it cannot stand in the way of what follows.',
  retireFromGroup: '{{group}} gives {{from}} no longer. Its members lose it when the group has been processed.',
  retireDirect: 'Whoever still has {{from}} directly gives it back.',
  giveSeatsBack: 'Nobody needs a unit of {{from}} any more.',
} as const;
