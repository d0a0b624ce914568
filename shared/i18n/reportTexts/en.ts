import { documentTexts } from './document/en.ts';
import { tableTexts } from './tables/en.ts';

/** Reports: what they call people, the document that a change board reads, and the tables. */
export const reportTexts = {
  names: {
    user: 'User {{code}}',
    automation: 'Automation {{number, number}}',
    unnamed: '[not named]',
  },
  document: documentTexts,
  tables: tableTexts,
} as const;
