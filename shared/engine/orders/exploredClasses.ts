import type { FamilyTable } from '../compare/serviceFamilies.ts';
import { hasNewError } from '../rehearsal/figures.ts';
import { Course } from './course.ts';
import { exploreOrders, type OrderGraph } from './exploreOrders.ts';
import { LoneUser } from './loneUser.ts';
import { type FirstChoices, Person } from './person.ts';
import type { PlanFacts } from './planFacts.ts';
import type { SeatBounds } from './seatBounds.ts';
import { TouchingSteps } from './touchingSteps.ts';
import type { UserClassOfOrders } from './userPartition.ts';
import { type Judged, type WorstCase, worstCase } from './worstResults.ts';

/** A class of users, and the worst that any order does to them. */
export interface ExploredClass extends UserClassOfOrders {
  /** null when there are more situations than can be looked at. */
  readonly worst: WorstCase | null;
  /** License plans that some order asks a unit of. */
  readonly needed: ReadonlySet<number>;
  readonly units: UnitsOfClass;
}

/** A class of users, with what the stated order does to them. */
export interface ProvenClass extends ExploredClass {
  readonly harmedAsStated: number;
}

/** License plans that some order has the users hold, wait for, and give back a unit of. */
interface UnitsOfClass {
  readonly held: ReadonlySet<number> | 'anything';
  readonly awaited: ReadonlySet<number>;
  readonly released: ReadonlySet<number>;
}

export interface ExploreOptions {
  /** Situations of one class, beyond which it is given up. */
  readonly cap: number;
  /** Called before each class; may end it all by throwing. */
  readonly onClass: (done: number, total: number) => void;
}

/** Explores the orders of classes of users. */
export class OrderExplorer {
  readonly facts: PlanFacts;
  readonly families: FamilyTable;
  readonly #choices: FirstChoices;
  readonly #bounds: SeatBounds;
  /** License plans that can run short, and those of which a unit can come free: as far as is known yet. */
  #scarce: ReadonlySet<number> = new Set();
  #freeable: ReadonlySet<number>;

  constructor(facts: PlanFacts, families: FamilyTable, choices: FirstChoices, bounds: SeatBounds) {
    this.facts = facts;
    this.families = families;
    this.#choices = choices;
    this.#bounds = bounds;
    this.#freeable = bounds.bought;
  }

  get scarce(): ReadonlySet<number> {
    return this.#scarce;
  }

  /**
   * All classes, with the bounds that their own answers give: as long as no other license plan than the scarce ones is ever short, nobody can
   * come to hold more of another than is counted here, so it never is.
   */
  exploreAll(classes: readonly UserClassOfOrders[], { cap, onClass }: ExploreOptions): ExploredClass[] {
    const explored: ExploredClass[] = [];
    let open = classes.map((_, i) => i);
    while (open.length > 0) {
      open.forEach((i, done) => {
        onClass(done, open.length);
        explored[i] = this.#explore(classes[i]!, cap);
      });
      const scarce = this.#bounds.short(this.#holders(explored)).filter((sku) => !this.#scarce.has(sku));
      const freeable = explored.flatMap(({ units }) => [...units.released]).filter((sku) => !this.#freeable.has(sku));
      this.#scarce = new Set([...this.#scarce, ...scarce]);
      this.#freeable = new Set([...this.#freeable, ...freeable]);
      const isAffected = ({ needed, units }: ExploredClass): boolean =>
        scarce.some((sku) => needed.has(sku)) || freeable.some((sku) => units.awaited.has(sku));
      open = explored.flatMap((each, i) => (isAffected(each) ? [i] : []));
    }
    return explored;
  }

  /** All orders of a user of the class; null beyond the cap. */
  graphOf({ users, start }: UserClassOfOrders, cap: number): { graph: OrderGraph | null; needed: ReadonlySet<number> } {
    const person = new Person(this.facts, this.#choices, users[0]!);
    const lone = new LoneUser(this.facts.timeline.state, { scarce: this.#scarce, never: this.#bounds.never });
    const course = new Course(this.facts, person, lone, new TouchingSteps(this.facts, person, start), this.#freeable);
    return { graph: exploreOrders(course, start, cap), needed: lone.needed };
  }

  #explore(users: UserClassOfOrders, cap: number): ExploredClass {
    const { graph, needed } = this.graphOf(users, cap);
    if (graph === null) return { ...users, worst: null, needed, units: this.#anyUnits() };
    return { ...users, worst: worstCase(graph, this.#judged()), needed, units: this.#unitsOf(graph) };
  }

  #unitsOf({ situations, onward }: OrderGraph): UnitsOfClass {
    const { profiles } = this.facts.timeline.state.context;
    const heldIn = (node: number): readonly number[] => (situations[node]!.deleted ? [] : profiles.at(situations[node]!.profile).heldSkus);
    const awaited = situations.flatMap(({ profile }) => {
      const { entries, errorEntries } = profiles.at(profile);
      return errorEntries.flatMap((position) => (entries[position]!.error === 'CountViolation' ? [entries[position]!.sku as number] : []));
    });
    const released = onward.flatMap((edges, from) => edges.flatMap(({ to }) => heldIn(from).filter((sku) => !heldIn(to).includes(sku))));
    return { held: new Set(situations.flatMap((_, node) => heldIn(node))), awaited: new Set(awaited), released: new Set(released) };
  }

  /** Of users of whom nothing is known. */
  #anyUnits(): UnitsOfClass {
    const all = new Set(this.facts.timeline.state.context.tables.skus.keys());
    return { held: 'anything', awaited: new Set(), released: all };
  }

  #judged(): Judged {
    const { profiles } = this.facts.timeline.state.context;
    return {
      holdings: (profile) => this.families.holdings(profiles.at(profile)),
      isFoundation: (family) => this.families.isFoundation(family),
      hasNewError: (start, end) => hasNewError(profiles.at(start), profiles.at(end)),
    };
  }

  /** Users who could ever hold each license plan. */
  #holders(explored: readonly ExploredClass[]): Int32Array {
    const holders = new Int32Array(this.facts.timeline.state.context.tables.skus.length);
    for (const { users, units } of explored) {
      for (const sku of units.held === 'anything' ? holders.keys() : units.held) holders[sku]! += users.length;
    }
    return holders;
  }
}
