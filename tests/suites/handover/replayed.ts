import type { FakeGraph, Faults } from '../../support/fakeGraph/fakeGraph.ts';
import { graphFor, livePicture, type PackagedRehearsal, rehearsedPicture } from '../../support/fakeGraph/rehearsedPackage.ts';
import { Interrupted, Journal, Replay, type ReplayWorld } from '../../support/fakeGraph/replay.ts';
import { pictureOf, type TenantPicture } from '../../support/fakeGraph/tenantPicture.ts';

export interface Course {
  readonly faults?: Faults;
  /** The run is broken off before this turn, from 1, and taken up again. */
  readonly interruptAt?: number;
  /** The same before the first turn after this batch was sent. */
  readonly endAfterBatch?: number;
  readonly pollSeconds?: number;
  readonly patienceSeconds?: number;
}

export interface Played {
  readonly graph: FakeGraph;
  readonly journal: Journal;
  /** Turns that were taken. */
  readonly turns: number;
  readonly world: ReplayWorld;
}

/** Carries a package out, breaking off once where the course says so, and lends the tenant to `look`. */
export async function withPlayed<Seen>(
  packed: PackagedRehearsal,
  course: Course,
  look: (played: Played) => Promise<Seen> | Seen,
): Promise<Seen> {
  return await playedUntil(packed, course, async (played) => {
    await new Replay(packed.reader, played.world, played.journal).forward();
    return await look(played);
  });
}

/** As far as the course lets it come: to where it is broken off, or to the end. */
export async function playedUntil<Seen>(
  packed: PackagedRehearsal,
  { faults = {}, interruptAt, endAfterBatch, pollSeconds, patienceSeconds }: Course,
  look: (played: Played) => Promise<Seen> | Seen,
): Promise<Seen> {
  const { graph, world } = await graphFor(packed);
  const journal = new Journal();
  const played = { graph, journal, turns: 0, world: { ...world, ...definedOnly({ pollSeconds, patienceSeconds }) } };
  let isEnded = false;
  const onTurn = (): void => {
    const isOver = ++played.turns === interruptAt || (!isEnded && graph.batches === endAfterBatch);
    isEnded ||= isOver;
    if (isOver) throw new Interrupted();
  };
  graph.faults = faults;
  try {
    await new Replay(packed.reader, { ...played.world, onTurn }, journal).forward().catch((error: unknown) => {
      if (!(error instanceof Interrupted)) throw error;
    });
    return await look(played);
  } finally {
    await graph.close();
  }
}

function definedOnly(values: Readonly<Record<string, number | undefined>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** What a whole course leaves, once everything has come to rest. */
export function reached({ graph }: Played): TenantPicture {
  graph.tenant.advanceTo(graph.tenant.now + 7 * 24 * 3600);
  return livePicture(graph);
}

export function rehearsed(packed: PackagedRehearsal): TenantPicture {
  return rehearsedPicture(packed);
}

export function copied({ snapshot }: PackagedRehearsal): TenantPicture {
  return pictureOf(snapshot);
}
