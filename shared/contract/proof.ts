import * as z from 'zod';
import type { Certainty, ProofLimits, ProofVerdict, ProvenUsers } from '../model/orderProof.ts';
import type { PendingWork, ProcessingOrder } from '../model/processingOrder.ts';
import { procedure, scopeSchema, work } from './base.ts';

/** The worst case of a plan over all orders of processing (F77). */
export interface ProofAnswer {
  readonly verdict: ProofVerdict;
  readonly users: ProvenUsers;
  /** Users at risk by what may happen to them, gravest first, and those of whom nothing is known. */
  readonly risks: readonly UsersAtRisk[];
  readonly counterexamples: readonly ProofCounterexample[];
  /** License plans by name. */
  readonly limits: ProofLimits<string>;
}

/** A service family by its id, with the name people know it by. */
export interface HarmedFamily {
  readonly id: string;
  readonly name: string;
  readonly result: 'lost' | 'downgraded' | 'gap' | 'dip';
}

export interface NamedUser {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}

export interface UsersAtRisk {
  readonly users: number;
  readonly harmedAsStated: number;
  /** Gravest first; empty for users of whom nothing is known. */
  readonly harms: readonly HarmedFamily[];
  readonly examples: readonly NamedUser[];
}

/** A user and an order that harms them; its place in the list is its number in an address. */
export interface ProofCounterexample {
  readonly user: NamedUser;
  readonly certainty: Certainty;
  readonly harms: readonly HarmedFamily[];
  /** null when it is only possible. */
  readonly order: ProcessingOrder | null;
  /** What happens to the user, in this order; empty for the stated one. */
  readonly moves: readonly ProofMove[];
  /** When the harm begins, in seconds from the start; null when it is only possible. */
  readonly at: number | null;
}

/** One thing that happens to the user. */
export interface ProofMove {
  readonly kind: 'step' | 'call' | PendingWork | 'unit' | 'automation';
  /** Position of the plan step that led to it; null for what no step did. */
  readonly step: number | null;
  /** Names, where the kind has them. */
  readonly group: string | null;
  readonly automation: string | null;
  /** License plans by name: what the user has more and less of after it, and what there was no unit of. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly short: readonly string[];
  /** A license error is there after it that was not before. */
  readonly newError: boolean;
}

export const proofContract = {
  run: procedure.input(z.strictObject({ scope: scopeSchema })).output(work<ProofAnswer>()),
};
