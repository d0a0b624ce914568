import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { inTurn } from '../../../client/inTurn.ts';

/** Whoever types is not interrupted: what was written is kept once the hands rest, and when the page is left. */
const REST_MS = 500;

export type Keeping = { readonly kind: 'kept' | 'keeping' } | { readonly kind: 'failed'; readonly error: unknown };

export type ChangeDraft = (changes: Partial<ExerciseDraft>) => void;

interface DraftState {
  readonly draft: ExerciseDraft;
  readonly change: ChangeDraft;
  readonly keeping: Keeping;
}

/** An exercise in the making, kept by the service while it is written. */
export function useDraft(tenantId: string, scenarioId: number, initial: ExerciseDraft): DraftState {
  const { client } = useClient();
  const [draft, setDraft] = useState(initial);
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'kept' });
  const [latest, kept] = [useRef(initial), useRef(initial)];

  const keep = useCallback(async () => {
    const now = latest.current;
    if (now === kept.current) return;
    try {
      await inTurn(() => client.instructor.saveDraft({ tenantId, scenarioId, draft: now }));
      kept.current = now;
      if (latest.current === now) setKeeping({ kind: 'kept' });
    } catch (error) {
      setKeeping({ kind: 'failed', error });
    }
  }, [client, tenantId, scenarioId, latest, kept]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the rest anew.
  useEffect(() => {
    const timer = setTimeout(() => void keep(), REST_MS);
    return () => clearTimeout(timer);
  }, [draft, keep]);
  useEffect(() => () => void keep(), [keep]);

  const change: ChangeDraft = (changes) => {
    latest.current = { ...latest.current, ...changes };
    setDraft(latest.current);
    setKeeping({ kind: 'keeping' });
  };
  return { draft, change, keeping };
}
