import type { MinedLicense } from './minedLicenses.ts';
import type { BaseRules } from './selfContained.ts';

/** What some users need of groups, each once; positions in these arrays name combinations. */
export type Needs = readonly (readonly MinedLicense[])[];

export interface BlockCover {
  /** Self-contained sets of licenses, each used by some combination. */
  readonly blocks: readonly (readonly MinedLicense[])[];
  /** By combination: the blocks (positions) that together give exactly its licenses. */
  readonly blocksOf: readonly (readonly number[])[];
  /** No choice of groups can do with fewer than this. */
  readonly atLeast: number;
}

/** More combinations than this are not compared pair by pair: the work would grow with their square. */
const COMPARED = 200;

/**
 * The fewest groups so that each combination is the union of some of them. In general that is the set basis problem, which is NP-hard; this
 * is a greedy cover with good candidates, held against a lower bound: where the two meet, it is proved that there are no fewer.
 */
export function coverByBlocks(needs: Needs, bases: BaseRules): BlockCover {
  const covers = [coverOf(needs, byLicense(needs, bases))];
  if (needs.length <= COMPARED) covers.push(coverOf(needs, greedyBlocks(needs, bases)));
  covers.push({ blocks: needs, blocksOf: needs.map((_, i) => [i]) });
  const [fewest] = covers.sort((a, b) => a.blocks.length - b.blocks.length) as [Omit<BlockCover, 'atLeast'>];
  return { ...fewest, atLeast: needs.length <= COMPARED ? independentNeeds(needs) : distinct(needs.flat()).length > 0 ? 1 : 0 };
}

/** For each license with its bases: all that everybody who needs it needs as well. There are no more of these than licenses with bases. */
function byLicense(needs: Needs, bases: BaseRules): Needs {
  const withBases = (license: MinedLicense, need: readonly MinedLicense[]): readonly MinedLicense[] =>
    bases.isSelfContained([license]) ? [license] : (bases.withBases([license], need) ?? need);
  const closures = distinctSets(needs.flatMap((need) => need.map((license) => withBases(license, need))));
  const holders = holdersOf(needs);
  return distinctSets(
    closures.map((closure) => {
      const having = (holders.get(closure[0]!) ?? []).filter((need) => isWithin(closure, needs[need]!));
      const shared = intersection(having.map((need) => needs[need]!));
      return bases.isSelfContained(shared) ? shared : closure;
    }),
  );
}

/** Takes the candidate that gives most of what is still missing, again and again. */
function greedyBlocks(needs: Needs, bases: BaseRules): Needs {
  const candidates = candidatesOf(needs, bases).map((block) => ({
    block,
    within: needs.flatMap((need, i) => (isWithin(block, need) ? [i] : [])),
  }));
  const missing = needs.map((need) => new Set(need));
  const gain = ({ block, within }: (typeof candidates)[number]): number =>
    within.reduce((sum, need) => sum + block.filter((license) => missing[need]!.has(license)).length, 0);
  const chosen: (readonly MinedLicense[])[] = [];
  while (missing.some((rest) => rest.size > 0)) {
    let best = candidates[0]!;
    let most = 0;
    for (const candidate of candidates) {
      const gained = gain(candidate);
      if (gained > most) [best, most] = [candidate, gained];
    }
    chosen.push(best.block);
    for (const need of best.within) for (const license of best.block) missing[need]!.delete(license);
  }
  return withoutNeedless(needs, chosen);
}

/** The combinations, what two of them share, and what `byLicense` would take. */
function candidatesOf(needs: Needs, bases: BaseRules): Needs {
  const shared = needs.flatMap((need, i) => needs.slice(i + 1).map((other) => intersection([need, other])));
  return distinctSets([...needs, ...byLicense(needs, bases), ...shared]).filter(
    (block) => block.length > 0 && bases.isSelfContained(block),
  );
}

/** A block that the others make up for is not needed. The last taken gave least, so it goes first. */
function withoutNeedless(needs: Needs, blocks: Needs): Needs {
  let kept = blocks;
  for (const block of blocks.toReversed()) {
    const others = kept.filter((other) => other !== block);
    if (needs.every((need) => givenTo(need, others).size === need.length)) kept = others;
  }
  return kept;
}

function givenTo(need: readonly MinedLicense[], blocks: Needs): ReadonlySet<MinedLicense> {
  return new Set(blocks.filter((block) => isWithin(block, need)).flat());
}

/** Each combination takes the largest blocks that fit, as few as that makes; blocks that nobody takes are left out. */
function coverOf(needs: Needs, blocks: Needs): Omit<BlockCover, 'atLeast'> {
  const largestFirst = blocks.map((block, i) => ({ block, i })).sort((a, b) => b.block.length - a.block.length || a.i - b.i);
  const containing = new Map<MinedLicense, typeof largestFirst>();
  for (const each of largestFirst) {
    for (const license of each.block) {
      const known = containing.get(license);
      if (known === undefined) containing.set(license, [each]);
      else known.push(each);
    }
  }
  const taken = needs.map((need) => {
    const missing = new Set(need);
    const own: number[] = [];
    const fitting = distinct(need.flatMap((license) => containing.get(license) ?? []))
      .filter(({ block }) => isWithin(block, need))
      .sort((a, b) => b.block.length - a.block.length || a.i - b.i);
    for (const { block, i } of fitting) {
      if (!block.some((license) => missing.has(license))) continue;
      own.push(i);
      for (const license of block) missing.delete(license);
    }
    return own;
  });
  const used = distinct(taken.flat()).sort((a, b) => a - b);
  const place = new Map(used.map((block, i) => [block, i]));
  return { blocks: used.map((block) => blocks[block]!), blocksOf: taken.map((own) => own.map((block) => place.get(block)!)) };
}

/**
 * A lower bound: pairs of (combination, license) of which no two can be given by one group, since a group that gives both would give one of
 * the combinations a license it must not have. Each needs a group of its own.
 */
function independentNeeds(needs: Needs): number {
  const holders = holdersOf(needs);
  const pairs = needs
    .flatMap((need, i) => need.map((license) => ({ i, license })))
    .sort(
      (a, b) =>
        holders.get(a.license)!.length - holders.get(b.license)!.length ||
        needs[a.i]!.length - needs[b.i]!.length ||
        a.i - b.i ||
        a.license - b.license,
    );
  const independent: typeof pairs = [];
  for (const pair of pairs) {
    const sharesGroup = independent.some((other) => needs[pair.i]!.includes(other.license) && needs[other.i]!.includes(pair.license));
    if (!sharesGroup) independent.push(pair);
  }
  return independent.length;
}

function holdersOf(needs: Needs): ReadonlyMap<MinedLicense, readonly number[]> {
  const holders = new Map<MinedLicense, number[]>();
  for (const [i, need] of needs.entries()) {
    for (const license of need) {
      const known = holders.get(license);
      if (known === undefined) holders.set(license, [i]);
      else known.push(i);
    }
  }
  return holders;
}

function isWithin(block: readonly MinedLicense[], need: readonly MinedLicense[]): boolean {
  return block.length <= need.length && block.every((license) => need.includes(license));
}

function intersection(sets: Needs): readonly MinedLicense[] {
  const [first = [], ...rest] = sets;
  return first.filter((license) => rest.every((other) => other.includes(license)));
}

function distinctSets(sets: Needs): Needs {
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
