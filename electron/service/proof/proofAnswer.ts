import type { HarmedFamily, NamedUser, ProofAnswer, ProofCounterexample, ProofMove, UsersAtRisk } from '../../../shared/contract/proof.ts';
import { compareFamilies } from '../../../shared/engine/compare/familyOrder.ts';
import type { Counterexample, ToldMove } from '../../../shared/engine/orders/counterexamples.ts';
import type { ProvenClass } from '../../../shared/engine/orders/exploredClasses.ts';
import { isHarmedAsStated, type OrderProof } from '../../../shared/engine/orders/proveOrders.ts';
import { compareHarms, type FamilyHarm } from '../../../shared/engine/orders/worstResults.ts';
import { hasNewError } from '../../../shared/engine/rehearsal/figures.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { NameBook } from '../names.ts';

/** Users that a line names, and lines that are told. */
const EXAMPLES = 5;
const RISKS = 40;

/** The proof with names in place of ordinals. */
export function toProofAnswer(proof: OrderProof, catalog: CatalogBundle): ProofAnswer {
  const words = new ProofWords(proof, catalog);
  const { automations, firstChoices, horizonReached, readsClock, scarce, waitsInSeconds } = proof.limits;
  return {
    verdict: proof.verdict,
    users: proof.users,
    risks: risksOf(proof, words),
    counterexamples: proof.counterexamples.map((each) => words.counterexample(each)),
    limits: {
      automations,
      firstChoices,
      horizonReached,
      readsClock,
      waitsInSeconds,
      scarce: scarce.map((sku) => words.licensePlan(sku)),
    },
  };
}

/** Classes with the same harms as one line: gravest first, then most users; nothing known last. */
function risksOf({ classes, stated }: OrderProof, words: ProofWords): UsersAtRisk[] {
  const atRisk = classes.filter(({ worst }) => worst === null || worst.harms.length > 0);
  const byHarms = Map.groupBy(atRisk, ({ worst }) => JSON.stringify(worst?.harms ?? null));
  const lines = [...byHarms.values()].map((same) => {
    const harms = words.harms(same[0]!.worst?.harms ?? []);
    const users = same.reduce((sum, each) => sum + each.users.length, 0);
    const harmedAsStated = same.reduce((sum, each) => sum + each.harmedAsStated, 0);
    const spared = (user: number): boolean => !isHarmedAsStated(stated, user);
    return {
      users,
      harmedAsStated,
      harms,
      examples: examplesOf(same, harmedAsStated < users ? spared : () => true).map((user) => words.user(user)),
    };
  });
  const gravity = ({ harms: [gravest] }: UsersAtRisk): number => (gravest === undefined ? 9 : GRAVITY.indexOf(gravest.result));
  return lines.sort((a, b) => gravity(a) - gravity(b) || b.users - a.users).slice(0, RISKS);
}

const GRAVITY = ['lost', 'downgraded', 'gap', 'dip'];

function examplesOf(classes: readonly ProvenClass[], isMeant: (user: number) => boolean): number[] {
  const examples: number[] = [];
  for (const { users } of classes) {
    for (const user of users) {
      if (examples.length === EXAMPLES) return examples;
      if (isMeant(user)) examples.push(user);
    }
  }
  return examples;
}

/** Names of what a proof speaks of. */
class ProofWords {
  readonly #proof: OrderProof;
  readonly #names: ReturnType<NameBook['toNames']>;

  constructor(proof: OrderProof, catalog: CatalogBundle) {
    const { snapshot, plan, tables } = proof.stated;
    const book = new NameBook(snapshot, catalog, plan);
    book.noteAll(tables.groupIds);
    this.#proof = proof;
    this.#names = book.toNames();
  }

  user(user: number): NamedUser {
    const { users } = this.#proof.stated.snapshot;
    const text = (name: string): string => users.attribute(name)?.get(user) ?? '';
    return { id: users.ids.get(user) ?? '', displayName: text('displayName'), userPrincipalName: text('userPrincipalName') };
  }

  licensePlan(sku: number): string {
    const { skuId } = this.#proof.stated.tables.skus[sku]!;
    return this.#names.products.get(skuId) ?? skuId;
  }

  harms(harms: readonly FamilyHarm[]): HarmedFamily[] {
    const { ids } = this.#proof.explorer.families;
    return [...harms]
      .sort((a, b) => compareHarms(a.result, b.result) || compareFamilies(ids[a.family]!, ids[b.family]!))
      .map(({ family, result }) => ({ id: ids[family]!, name: this.#names.families.get(ids[family]!) ?? ids[family]!, result }));
  }

  counterexample({ user, certainty, harms, order, moves, at }: Counterexample): ProofCounterexample {
    return { user: this.user(user), certainty, harms: this.harms(harms), order, moves: moves.map((move) => this.#move(move)), at };
  }

  #move({ move, before, after }: ToldMove): ProofMove {
    const { profiles } = this.#proof.explorer.facts.timeline.state.context;
    const [old, now] = [profiles.at(before), profiles.at(after)];
    const kind = move.kind === 'pending' ? move.pending.work : move.kind;
    const step = move.kind === 'pending' ? move.pending.step : 'step' in move ? move.step : null;
    const group = move.kind === 'pending' ? move.pending.group : 'group' in move ? move.group : null;
    return {
      kind,
      step,
      group: group === null ? null : this.#group(group),
      automation: move.kind === 'automation' ? this.#automation(move.automation) : null,
      gained: now.heldSkus.filter((sku) => !old.heldSkus.includes(sku)).map((sku) => this.licensePlan(sku)),
      lost: old.heldSkus.filter((sku) => !now.heldSkus.includes(sku)).map((sku) => this.licensePlan(sku)),
      short: 'short' in move ? move.short.map((sku) => this.licensePlan(sku)) : [],
      newError: hasNewError(old, now),
    };
  }

  #group(group: number): string {
    const id = this.#proof.stated.tables.groupIds[group]!;
    return this.#names.groups.get(id) || id;
  }

  #automation(index: number): string {
    const { id, name } = this.#proof.stated.plan.automations[index]!;
    return name || id;
  }
}
