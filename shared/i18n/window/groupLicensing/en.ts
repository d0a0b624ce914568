import { accounts } from './accounts/en.ts';
import { direct } from './direct/en.ts';
import { membership } from './membership/en.ts';

export const groupLicensing = {
  minutes: 'min',
  number: '{{value, number}}',
  people: {
    name: 'Name',
    signInName: 'Sign-in name',
    more: 'Show more',
    first: 'The first {{shown, number}} of {{count, number}}.',
  },
  ...direct,
  ...accounts,
  ...membership,
} as const;
