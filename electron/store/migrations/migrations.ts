import { tenantCopy } from './0001TenantCopy.ts';
import { scenarioTables } from './0002Scenarios.ts';
import { rehearsalTables } from './0003Rehearsals.ts';

/** SQL of each step; the step at index i brings a file to `user_version` i + 1. Forward only: a released step never changes. */
export const MIGRATIONS: readonly string[] = [tenantCopy.tables + tenantCopy.indexes, scenarioTables, rehearsalTables];

export const CURRENT_VERSION = MIGRATIONS.length;

/** Marks a SQLite file as a tenant copy: the letters `LRtc`. */
export const APPLICATION_ID = 0x4c52_7463;
