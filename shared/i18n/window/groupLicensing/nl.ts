import type { Shape } from '../../shape.ts';
import { accounts } from './accounts/nl.ts';
import { direct } from './direct/nl.ts';
import type { groupLicensing as english } from './en.ts';
import { membership } from './membership/nl.ts';

export const groupLicensing: Shape<typeof english> = {
  minutes: 'min',
  number: '{{value, number}}',
  people: {
    name: 'Naam',
    signInName: 'Aanmeldingsnaam',
    more: 'Meer weergeven',
    first: 'De eerste {{shown, number}} van {{count, number}}.',
  },
  ...direct,
  ...accounts,
  ...membership,
};
