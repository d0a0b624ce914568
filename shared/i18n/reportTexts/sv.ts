import type { Shape } from '../shape.ts';
import { documentTexts } from './document/sv.ts';
import type { reportTexts as english } from './en.ts';
import { tableTexts } from './tables/sv.ts';

export const reportTexts: Shape<typeof english> = {
  names: {
    user: 'Användare {{code}}',
    automation: 'Automatisering {{number, number}}',
    unnamed: '[namnges inte]',
  },
  document: documentTexts,
  tables: tableTexts,
};
