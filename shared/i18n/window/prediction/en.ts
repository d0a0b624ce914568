/** What a scenario predicted, beside what happened. */
export const prediction = {
  title: 'After the change',
  about: 'The plan is rehearsed again on the copy it was made on, and its end is compared with the tenant as it is now.',
  madeOn: 'Predicted on the copy',
  comparedWith: 'Compared with the copy',
  working: 'Comparing the prediction with what happened',
  again: 'Compare again',
  sameCopy: 'Choose two different copies: the one that the prediction was made on, and a later one.',
  blocked: 'On the copy it was made on, this plan was blocked: some of what it says could not be carried out in the first place.',

  none: {
    title: 'There is no earlier copy to compare with',
    text: 'Make the change for real, then import the tenant again from the start page and keep the copy as it was. The prediction is made on the earlier copy, and compared with the newer one.',
    copies: 'Copies over time',
    start: 'Go to the start page',
  },

  headline: {
    came_one: '{{came, number}} of {{count, number}} predicted change came ({{share}}).',
    came_other: '{{came, number}} of {{count, number}} predicted changes came ({{share}}).',
    nothing: 'The plan changes nothing for any user of this copy.',
    fulfilled_one: 'For {{fulfilled, number}} of the {{count, number}} user it concerns, everything came as predicted.',
    fulfilled_other: 'For {{fulfilled, number}} of the {{count, number}} users it concerns, everything came as predicted.',
    untouched_one: 'For {{count, number}} user nothing has changed, as predicted.',
    untouched_other: 'For {{count, number}} users nothing has changed, as predicted.',
    gone_one: '{{count, number}} user has left the tenant since.',
    gone_other: '{{count, number}} users have left the tenant since.',
    added_one: '{{count, number}} user is new.',
    added_other: '{{count, number}} users are new.',
    clean: 'Nobody else has changed anything, and no direct license crept back.',
  },

  tiles: 'Users by what became of the prediction; choose one to see only these users',
  kind: {
    crept: 'Crept back',
    miss: 'Not as predicted',
    drift: 'Changed by others',
    hit: 'As predicted',
  },
  kindAbout: {
    crept: 'Direct licenses that are there and should not be.',
    miss: 'Predicted changes that did not come, or came otherwise.',
    drift: 'Changes that the plan does not make.',
    hit: 'Predicted changes that came.',
  },
  users_one: '{{count, number}} user',
  users_other: '{{count, number}} users',
  things_one: '{{count, number}} change',
  things_other: '{{count, number}} changes',

  detail: {
    asPredicted: 'As predicted',
    didNotCome: 'Did not come',
    cameOtherwise: 'Came otherwise',
    added: 'Added by others',
    gone: 'Removed by others',
    changed: 'Changed by others',
    stillDirect: 'Still there, or back',
    besideGroup: 'Beside the group’s',
  },

  part: {
    people: 'Users',
    groups: 'Groups',
    licensePlans: 'License plans',
  },

  people: {
    label: 'Users and what became of the prediction',
    user: 'User',
    department: 'Department',
    result: 'Result',
    what: 'What',
    left: 'not in the tenant any more',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
    nobody: 'No user matches. Change the search, or choose another result.',
    empty: 'Nothing was predicted to change for any user, and nothing has changed.',
  },

  user: {
    loading: 'Loading what was predicted',
    caption: 'What was there before, what was predicted, and what is there now',
    same_one: '{{count, number}} other license is as it was, as predicted.',
    same_other: '{{count, number}} other licenses are as they were, as predicted.',
    creptAbout: 'A direct license that stays beside the group’s outlives the membership: who leaves the group keeps the license.',
  },

  table: {
    what: 'What',
    before: 'Before',
    predicted: 'Predicted',
    actual: 'Now',
    result: 'Result',
  },

  groups: {
    caption: 'Groups whose licenses, rule or existence have changed, by the plan or by others',
    group: 'Group',
    presence: 'The group',
    rule: 'Membership rule',
    license: 'License {{plan}}',
    members: 'Members: {{before}} before, {{predicted}} predicted, {{actual}} now',
    none: 'No group has changed.',
    more_one: '{{count, number}} more group has changed.',
    more_other: '{{count, number}} more groups have changed.',
  },

  licensePlans: {
    caption: 'Units of each license plan before, as predicted and now',
    licensePlan: 'License plan',
    owned: 'Units owned',
    consumed: 'Units used',
    difference: 'Difference from the prediction',
    agrees: 'As predicted',
    uncounted: 'not counted',
  },

  export: 'Save all lines as CSV…',
  saved: 'Saved as {{file}}',
  fileName: 'After the change, {{name}}',
  csv: {
    id: 'User id',
    kind: 'Kind',
  },

  item: {
    license: '{{plan}}, direct',
    licenseFrom: '{{plan}} from {{group}}',
    membership: 'Member of {{group}}',
    account: 'User account',
    there: 'There',
    notThere: 'Not there',
    noValue: 'No value',
    without: '{{state}}, without {{services}}',
    withError: '{{state}} – {{error}}',
  },
} as const;
