/** Ids of invented things: the first digit tells the kind, the last ones the number. */
const guid = (kind: string, number: number) => `${kind}0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const planId = (number: number) => guid('1', number);
export const skuId = (number: number) => guid('5', number);
export const groupId = (number: number) => guid('a', number);
export const userId = (number: number) => guid('e', number);

/** Ids nothing has. */
export const UNLISTED_SKU = guid('5', 0xfff);
export const FOREIGN_GROUP = guid('a', 0xfff);
export const UNKNOWN_USER = guid('e', 0xfff);
export const STRAY_PLAN = guid('1', 0xfff);
/** Groups only a plan can make. */
export const NEW_GROUPS = [guid('a', 0xe01), guid('9', 0xe02)] as const;

export const COUNTRIES = ['SE', 'NL', 'BR'] as const;
export const DEPARTMENTS = ['Sales', 'Finance'] as const;
