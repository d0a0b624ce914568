import type { Shape } from '../../shape.ts';
import { accounts } from './accounts/sv.ts';
import { direct } from './direct/sv.ts';
import type { groupLicensing as english } from './en.ts';
import { membership } from './membership/sv.ts';

export const groupLicensing: Shape<typeof english> = {
  minutes: 'min',
  number: '{{value, number}}',
  people: {
    name: 'Namn',
    signInName: 'Inloggningsnamn',
    more: 'Visa fler',
    first: 'De första {{shown, number}} av {{count, number}}.',
  },
  ...direct,
  ...accounts,
  ...membership,
};
