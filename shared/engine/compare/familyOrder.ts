import { compareIds } from '../snapshot/entryProfile.ts';

/** What people notice first when it is gone; other services follow by id. */
const HEADLINES: readonly string[] = ['exchange-mailbox', 'teams', 'sharepoint-onedrive', 'teams-phone', 'office-apps'];

/** Order in which service families are told to a person. */
export function compareFamilies(a: string, b: string): number {
  const place = (family: string): number => (HEADLINES.includes(family) ? HEADLINES.indexOf(family) : HEADLINES.length);
  return place(a) - place(b) || compareIds(a, b);
}
