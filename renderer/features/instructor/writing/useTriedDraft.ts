import { useRef, useState } from 'react';
import type { Scope } from '../../../../shared/contract/base.ts';
import type { TriedDraft } from '../../../../shared/contract/instructor.ts';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import type { WorkState } from '../../../client/useWork.ts';
import { useTask } from '../../training/useTask.ts';

export interface DraftTrial {
  readonly work: WorkState<TriedDraft>;
  readonly begin: () => void;
  /** What became of the draft when it was tried last, or was to be written. */
  readonly tried: TriedDraft | null;
  readonly keepTried: (tried: TriedDraft, of: ExerciseDraft) => void;
  /** The draft has been changed since. */
  readonly outdated: boolean;
}

/** Tries an exercise by running its paths. */
export function useTriedDraft(scope: Scope, draft: ExerciseDraft): DraftTrial {
  const { client } = useClient();
  const [last, setLast] = useState<{ readonly tried: TriedDraft; readonly of: ExerciseDraft } | null>(null);
  const begun = useRef(draft);
  const keepTried: DraftTrial['keepTried'] = (tried, of) => setLast({ tried, of });
  const work = useTask<TriedDraft>({
    start: (signal) => {
      begun.current = draft;
      return client.instructor.tryDraft({ scope, draft }, { signal });
    },
    onDone: (tried) => keepTried(tried, begun.current),
  });
  return { work, begin: work.begin, tried: last?.tried ?? null, keepTried, outdated: last !== null && last.of !== draft };
}
