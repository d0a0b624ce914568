import type { MythAnswer, MythCard } from '../../../shared/contract/training.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { inLanguage, type TextLanguage } from '../../../shared/model/localizedText.ts';
import type { MythGuess } from '../../../shared/model/myth.ts';
import { readShippedMyths, shippedTenant } from '../../training/shippedTraining.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { readOnce } from './readOnce.ts';
import type { TrainingEnvironment } from './training.ts';
import { toTrainingNames } from './trainingNames.ts';

export interface MythGuessed {
  readonly mythId: string;
  readonly guess: MythGuess;
  readonly language: TextLanguage;
}

/** Beliefs that ship with the program, and the runs that try them. */
export interface Myths {
  list(language: TextLanguage): Promise<readonly MythCard[]>;
  /** Remembers the guess, unless there is one already, and runs the experiment. Throws `notFound` for an unknown myth. */
  run(guessed: MythGuessed, options?: JobOptions): Promise<MythAnswer>;
}

export function createMyths(
  { library, jobs, now }: Pick<ServiceParts, 'library' | 'jobs' | 'now'>,
  { trainingFolder }: Pick<TrainingEnvironment, 'trainingFolder'>,
): Myths {
  const { mythGuesses } = library.store;
  const shippedMyths = readOnce(() => readShippedMyths(trainingFolder));
  return {
    list: async (language) => {
      const guesses = mythGuesses.all();
      return (await shippedMyths()).map(({ id, claim, heard, experiment, verdict }) => {
        const guess = guesses.get(id) ?? null;
        return {
          id,
          claim: inLanguage(claim, language),
          heard: heard === undefined ? null : inLanguage(heard, language),
          experiment: inLanguage(experiment, language),
          guess,
          guessedRight: guess === null ? null : guess === verdict,
        };
      });
    },
    run: async ({ mythId, guess, language }, options) => {
      const myth = (await shippedMyths()).find(({ id }) => id === mythId);
      if (myth === undefined) throw new AppError('notFound', { found: `myth ${mythId}` });
      const { observations, names } = await jobs.run('myth', { myth, tenant: shippedTenant(myth.tenant.shipped, trainingFolder) }, options);
      // Kept when the truth is on its way to the screen: a run that was stopped has shown nothing.
      mythGuesses.add(mythId, guess, new Date(now()).toISOString());
      const { verdict, truth, facts, steps } = myth;
      return {
        verdict,
        guess: mythGuesses.all().get(mythId) ?? guess,
        truth: inLanguage(truth, language),
        facts,
        steps,
        observations,
        names: toTrainingNames(names),
      };
    },
  };
}
