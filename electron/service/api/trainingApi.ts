import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';
import { sourcePath } from './sourcePath.ts';

export function trainingApi({ training, myths, environment: { host } }: Application) {
  const { training: contract } = api;
  return {
    exercises: contract.exercises.handler(({ input }) => training.exercises(input.language)),
    brief: contract.brief.handler(({ input }) => training.brief(input.exerciseId, input.language)),
    begin: contract.begin.handler(({ input, signal }) =>
      asIterator((options) => training.begin(input.exerciseId, input.language, options), signal),
    ),
    attempt: contract.attempt.handler(({ input }) => training.attempt(input.tenantId, input.language)),
    answer: contract.answer.handler(({ input }) => training.answer(input.attemptId, input.answers, input.language)),
    check: contract.check.handler(({ input, signal }) =>
      asIterator((options) => training.check(input.attemptId, input.scope, input.language, options), signal),
    ),
    hint: contract.hint.handler(({ input }) => training.hint(input.attemptId, input.language)),
    reset: contract.reset.handler(({ input, signal }) =>
      asIterator((options) => training.reset(input.attemptId, input.language, options), signal),
    ),
    debrief: contract.debrief.handler(({ input, signal }) =>
      asIterator((options) => training.debrief(input.attemptId, input.modelName, input.language, options), signal),
    ),
    leave: contract.leave.handler(({ input }) => training.leave(input.attemptId)),
    addExercise: contract.addExercise.handler(({ input, signal }) => {
      const file = sourcePath(input.source, host);
      return asIterator((options) => training.add(file, input.language, options), signal);
    }),
    removeExercise: contract.removeExercise.handler(({ input }) => training.remove(input.exerciseId)),
    saveResults: contract.saveResults.handler(({ input, signal }) => asIterator((options) => training.saveResults(input, options), signal)),
    myths: contract.myths.handler(({ input }) => myths.list(input.language)),
    myth: contract.myth.handler(({ input, signal }) => asIterator((options) => myths.run(input, options), signal)),
  };
}
