/**
 * What became of a source that turns a service on. `stays`, `new`; `removed`: the assignment is gone; `switchedOff`: it leaves the service
 * out now; `error`, `disabled`: it is there and gives nothing; `deleted`: with the account.
 */
export const SOURCE_FATES = ['stays', 'new', 'removed', 'switchedOff', 'error', 'disabled', 'deleted'] as const;
export type SourceFate = (typeof SOURCE_FATES)[number];
