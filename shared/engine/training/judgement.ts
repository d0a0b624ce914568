import type { Witness } from '../../model/assessment.ts';
import { compareIds } from '../snapshot/entryProfile.ts';

/** What a path says to one condition. Witnesses in any order, and all of them. */
export interface Judgement {
  readonly against: number;
  readonly of: number | null;
  readonly measured: number | null;
  readonly witnesses: readonly Witness[];
}

/** A result names no more than these. */
const MOST_WITNESSES = 5;

const NOTHING: Witness = {
  userId: null,
  groupId: null,
  atSeconds: null,
  step: null,
  code: null,
  skuId: null,
  service: null,
  seconds: null,
};

export function witness(known: Partial<Witness>): Witness {
  return { ...NOTHING, ...known };
}

/** Of users, one witness each: `against` is how many there are. */
export function ofUsers(asked: number, witnesses: readonly Witness[]): Judgement {
  return { against: witnesses.length, of: asked, measured: null, witnesses };
}

/** Of something that is so or not: each witness is one more that speaks against it. */
export function ofTenant(witnesses: readonly Witness[], measured: number | null = null): Judgement {
  return { against: witnesses.length, of: null, measured, witnesses };
}

/** The earliest first, what has no time last; then by step and ids. */
export function firstWitnesses(witnesses: readonly Witness[]): readonly Witness[] {
  return [...witnesses].sort(compareWitnesses).slice(0, MOST_WITNESSES);
}

function compareWitnesses(a: Witness, b: Witness): number {
  return (
    (a.atSeconds ?? Number.MAX_SAFE_INTEGER) - (b.atSeconds ?? Number.MAX_SAFE_INTEGER) ||
    (a.step ?? Number.MAX_SAFE_INTEGER) - (b.step ?? Number.MAX_SAFE_INTEGER) ||
    compareIds(a.userId ?? '', b.userId ?? '') ||
    compareIds(a.groupId ?? '', b.groupId ?? '')
  );
}
