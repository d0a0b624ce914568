import type { Scope } from '../../../shared/contract/base.ts';
import { openTape, type Tape } from '../../../shared/engine/playback/tape.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { orderOfCounterexample } from '../proof/proofQuestion.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { shippedCatalog } from '../shippedCatalog.ts';
import { TapeNames } from './tapeNames.ts';

/** Which rehearsal: the scenario's in the stated order of processing, or in that of a counterexample of the proof. */
export interface TapeName {
  readonly scope: Scope;
  readonly order?: number | undefined;
}

export interface NamedTape {
  readonly tape: Tape;
  readonly names: TapeNames;
}

export type FindTape = (name: TapeName, options?: JobOptions) => Promise<NamedTape>;

interface KeptTape {
  readonly tape: Tape;
  /** Of the copy that the tape counts users of. */
  readonly fingerprint: string;
}

/** The one that is played, and the one that was played before it. */
const KEPT_TAPES = 2;

/** Finds recordings in memory, and makes those that are not there. Throws `badInput` for a scope as imported; as `Scenarios.ask`; `notFound` for no such order. */
export function tapeFinder({ scenarios, sessions }: Pick<ServiceParts, 'scenarios' | 'sessions'>): FindTape {
  return async ({ scope, order }, options) => {
    if (scope.scenario === null) throw new AppError('badInput', { place: 'scope.scenario', expected: 'a scenario', found: 'null' });
    const question: Question<{ readonly order: number | null }, KeptTape> = {
      kind: 'recording',
      kept: KEPT_TAPES,
      answer: async ({ tenant, plan }, params, jobs, tools) => {
        const processing = params.order === null ? null : await orderOfCounterexample(scenarios, scope, params.order, tools);
        const { recording, fingerprint } = await jobs.run('record', { tenant, plan, order: processing }, tools);
        return { tape: openTape(recording, shippedCatalog().families), fingerprint };
      },
    };
    const { tape, fingerprint } = await scenarios.ask(question, scope, { order: order ?? null }, options);
    const imported = await sessions.imported(scope.tenantId);
    if (imported.fingerprint !== fingerprint) {
      // The file was replaced underneath, and only one of us has seen it so far: who asks next finds both anew.
      scenarios.forgetAnswers(scope.tenantId);
      throw new AppError('outdated', { expected: 'the tenant that was opened', found: 'another tenant' });
    }
    return { tape, names: new TapeNames(tape, imported.view) };
  };
}
