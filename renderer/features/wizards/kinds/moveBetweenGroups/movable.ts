import type { GroupFilter } from '../../../../../shared/contract/groups.ts';

/** Groups whose members somebody decides: here, or on-premises. A rule's members cannot be moved by hand (F197). */
export const MOVABLE: GroupFilter = { kind: ['assigned', 'synchronized'] };
