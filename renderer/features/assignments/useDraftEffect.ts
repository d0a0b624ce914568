import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AssignmentDraft, DraftEffect, TargetInput } from '../../../shared/contract/licenses.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useLanguage } from '../../client/language.tsx';
import { useScope } from '../../client/scope.ts';
import { isEmptyDraft } from './assignmentDraft.ts';

/** How long an effect nobody looks at any more is kept, in milliseconds: long enough to take a click back. */
const KEPT_MILLISECONDS = 20_000;

export interface EffectState {
  /** The effect of the boxes as they stand, or of a moment ago while `pending`; null when nothing was changed. */
  readonly effect: DraftEffect | null;
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Asks for the effect of every new draft at once; a question that a later click has overtaken is called off and its answer never shown. */
export function useDraftEffect(target: TargetInput, draft: AssignmentDraft): EffectState {
  const { queries } = useClient();
  const { language } = useLanguage();
  const scope = useScope();
  const asked = !isEmptyDraft(draft);
  const { data, isFetching, isPlaceholderData, error, refetch } = useQuery({
    ...queries.licenses.effect.queryOptions({ input: { scope, language, target, draft } }),
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: KEPT_MILLISECONDS,
    // Every draft has another effect: comparing them leaf by leaf takes longer than it saves.
    structuralSharing: false,
  });
  return {
    effect: asked ? (data ?? null) : null,
    pending: asked && (isFetching || isPlaceholderData),
    error: asked ? error : null,
    retry: () => void refetch(),
  };
}
