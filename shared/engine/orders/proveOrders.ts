import type { CatalogBundle } from '../../model/catalog.ts';
import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { ProofLimits, ProofVerdict, ProvenUsers } from '../../model/orderProof.ts';
import type { ProcessingOrder } from '../../model/processingOrder.ts';
import { FamilyTable } from '../compare/serviceFamilies.ts';
import { selectorsOfPlan } from '../plan/selectorsOfPlan.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { isHarmed } from './concreteOrder.ts';
import { type Counterexample, Counterexamples } from './counterexamples.ts';
import { OrderExplorer, type ProvenClass } from './exploredClasses.ts';
import { planFacts } from './planFacts.ts';
import { SeatBounds } from './seatBounds.ts';
import { partitionUsers } from './userPartition.ts';

export interface ProofInput {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
  /** Situations of one class of users beyond which nothing is claimed of them. */
  readonly cap?: number;
  /** Told every so often how far it is; ends it by throwing. */
  readonly onProgress?: (progress: ProofProgress) => void;
}

export type ProofProgress =
  | { readonly stage: 'rehearsing'; readonly done: number; readonly total: null }
  | { readonly stage: 'exploring'; readonly done: number; readonly total: number };

/** What all orders of processing together can do to the users of a plan. */
export interface OrderProof {
  readonly verdict: ProofVerdict;
  readonly users: ProvenUsers;
  /** In the order of their first users. */
  readonly classes: readonly ProvenClass[];
  readonly counterexamples: readonly Counterexample[];
  /** License plans by ordinal. */
  readonly limits: ProofLimits<number>;
  readonly explorer: OrderExplorer;
  readonly stated: Rehearsal;
}

const CAP = 20_000;

/**
 * The worst case of every user over all orders of processing (F77): the plan's steps in their order, and between them whatever the service has
 * pending, in any order that keeps each group's own line. What this model leaves out: decision 0011.
 */
export function proveOrders({ snapshot, plan, catalog, cap = CAP, onProgress = () => undefined }: ProofInput): OrderProof {
  const rehearsing = ({ events }: { readonly events: number }) => {
    onProgress({ stage: 'rehearsing', done: events, total: null });
    return 'continue' as const;
  };
  const play = (order?: ProcessingOrder): Rehearsal => {
    rehearsing({ events: 0 });
    return rehearse({ snapshot, plan, catalog, order, onBatch: rehearsing });
  };
  const stated = play();
  const facts = planFacts(snapshot, plan, catalog);
  const { context } = facts.timeline.state;
  const bounds = new SeatBounds(facts, stated.ledger);
  const explorer = new OrderExplorer(facts, new FamilyTable(catalog.families, context.tables), stated.firstChoices, bounds);
  const partition = partitionUsers(facts, stated.firstChoices);
  const onClass = (done: number, total: number): void => onProgress({ stage: 'exploring', done, total });
  const classes = explorer.exploreAll(partition, { cap, onClass }).map((each): ProvenClass => {
    return { ...each, harmedAsStated: each.users.filter((user) => isHarmedAsStated(stated, user)).length };
  });
  const users = countUsers(classes);
  const counterexamples = new Counterexamples(explorer, stated, play, cap).find(classes);
  return {
    verdict: users.harmedAsStated + users.harmedOtherwise > 0 ? 'someOrderHarms' : users.unknown > 0 ? 'unknown' : 'noOrderHarms',
    users,
    classes,
    counterexamples,
    limits: limitsOf(plan, stated, explorer),
    explorer,
    stated,
  };
}

export function isHarmedAsStated(stated: Rehearsal, user: number): boolean {
  return stated.log.lastOfUser[user] !== NONE && isHarmed(stated, user);
}

function countUsers(classes: readonly ProvenClass[]): ProvenUsers {
  const users = { total: 0, harmedAsStated: 0, harmedOtherwise: 0, safe: 0, unknown: 0 };
  for (const { users: members, harmedAsStated, worst } of classes) {
    const others = members.length - harmedAsStated;
    users.total += members.length;
    users.harmedAsStated += harmedAsStated;
    if (worst === null) users.unknown += others;
    else if (worst.harms.length > 0) users.harmedOtherwise += others;
    else users.safe += others;
  }
  return users;
}

function limitsOf(plan: MigrationPlan, stated: Rehearsal, { facts, scarce }: OrderExplorer): ProofLimits<number> {
  const selectors = selectorsOfPlan(plan);
  const rules = [...facts.evaluated].flatMap((group) => facts.timeline.moments.at(-1)![group]?.rule ?? []);
  return {
    firstChoices: selectors.some((selector) => 'first' in selector),
    waitsInSeconds: plan.steps.some((step) => step.kind === 'wait' && step.seconds > 0),
    readsClock: [...rules, ...selectors.flatMap((each) => ('where' in each ? [facts.ruleOf(each)] : []))].some((rule) => rule.usesClock),
    automations: plan.automations.length > 0,
    horizonReached: stated.outcome === 'horizonReached',
    scarce: [...scarce].sort((a, b) => a - b),
  };
}
