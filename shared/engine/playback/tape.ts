import type { ServiceFamilies } from '../../model/catalog.ts';
import { PathFollower } from '../compare/continuity.ts';
import { FamilyTable } from '../compare/serviceFamilies.ts';
import { type LicenseProfile, ProfileTable } from '../licensing/profileTable.ts';
import { TenantTables } from '../licensing/tenantTables.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import { type ProfileChange, profileChange } from './profileChange.ts';
import type { Recording } from './recording.ts';

/** A recording with the tables its ordinals count in, ready to be asked. */
export interface Tape {
  readonly recording: Recording;
  readonly tables: TenantTables;
  readonly profiles: readonly LicenseProfile[];
  readonly families: FamilyTable;
  readonly paths: PathFollower;
  /** What lies between two profiles; remembered, as many users go the same way. */
  readonly change: (before: number, after: number) => ProfileChange;
  /** Seconds with trouble, ascending. */
  readonly troubleSeconds: Int32Array;
  /** Second and row in which each step starts, ascending. */
  readonly marks: readonly { readonly step: number; readonly at: number; readonly row: number }[];
}

export function openTape(recording: Recording, families: ServiceFamilies): Tape {
  const { vocabulary } = recording;
  const tables = new TenantTables(vocabulary);
  for (const list of vocabulary.options) tables.options(list);
  const table = new ProfileTable(tables);
  const profiles = recording.profiles.map((entries) => table.intern(entries));
  const familyTable = new FamilyTable(families, tables);
  const known = new Map<number, ProfileChange>();
  return {
    recording,
    tables,
    profiles,
    families: familyTable,
    paths: new PathFollower(familyTable, profiles),
    change: (before, after) => {
      const key = before * profiles.length + after;
      const change = known.get(key) ?? profileChange(profiles[before]!, profiles[after]!);
      known.set(key, change);
      return change;
    },
    troubleSeconds: Int32Array.from(new Set(recording.troubles.map(({ at }) => at))).sort(),
    marks: findMarks(recording),
  };
}

const STEP_STARTED = kindCode('stepStarted');

function findMarks({ log }: Recording): Tape['marks'] {
  const marks: { step: number; at: number; row: number }[] = [];
  for (let row = 0; row < log.length; row++) {
    if (log.kind[row] === STEP_STARTED) marks.push({ step: log.step[row]!, at: log.at[row]!, row });
  }
  return marks;
}
