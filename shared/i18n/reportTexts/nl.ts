import type { Shape } from '../shape.ts';
import { documentTexts } from './document/nl.ts';
import type { reportTexts as english } from './en.ts';
import { tableTexts } from './tables/nl.ts';

export const reportTexts: Shape<typeof english> = {
  names: {
    user: 'Gebruiker {{code}}',
    automation: 'Automatisering {{number, number}}',
    unnamed: '[niet genoemd]',
  },
  document: documentTexts,
  tables: tableTexts,
};
