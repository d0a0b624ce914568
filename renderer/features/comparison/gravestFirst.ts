import type { ServiceResult } from '../../../shared/contract/licenses.ts';

/** Results in the order in which they are told. */
export const GRAVEST_FIRST = ['lost', 'downgraded', 'gained', 'upgraded', 'successor', 'kept'] as const satisfies readonly ServiceResult[];
