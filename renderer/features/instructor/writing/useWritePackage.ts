import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/base.ts';
import type { ExportTarget } from '../../../../shared/contract/exports.ts';
import type { TriedDraft, WrittenPackage } from '../../../../shared/contract/instructor.ts';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { chooseTarget, nameForFile, receiveFile } from '../../../client/saveExport.ts';
import type { WorkState } from '../../../client/useWork.ts';
import { useTask } from '../../training/useTask.ts';
import { wordsOf } from './useConditionChoices.ts';
import type { DraftTrial } from './useTriedDraft.ts';

interface Order {
  readonly draft: ExerciseDraft;
  readonly target: ExportTarget;
  readonly keyTarget: ExportTarget | null;
}

export interface Written {
  readonly package: WrittenPackage;
  /** Where the files lie on this computer; null for a browser's downloads. */
  readonly path: string | null;
  readonly keyPath: string | null;
}

interface WritePackage {
  readonly work: WorkState<unknown>;
  /** null before it is written, and when it was not. */
  readonly written: Written | null;
  readonly write: (withPseudonyms: boolean) => Promise<void>;
}

/** Asks where the package is to go, and its key where it has one, and writes both. */
export function useWritePackage(scope: Scope, draft: ExerciseDraft, { keepTried }: DraftTrial): WritePackage {
  const { t } = useTranslation();
  const { client } = useClient();
  const { language } = useFormat();
  const order = useRef<Order | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const work = useTask<WrittenPackage | { readonly exercise: null; readonly tried: TriedDraft }>({
    start: (signal) => {
      if (order.current === null) throw new Error('no place was chosen');
      return client.instructor.savePackage({ scope, ...order.current }, { signal });
    },
    onDone: (made) => {
      if (order.current === null) return;
      const { target, keyTarget, draft: of } = order.current;
      keepTried(made.tried, of);
      if (made.exercise === null) return;
      receiveFile(made.exercise);
      if (made.key !== null) receiveFile(made.key);
      setWritten({ package: made, path: pathOf(target), keyPath: pathOf(keyTarget) });
    },
  });
  const write = async (withPseudonyms: boolean): Promise<void> => {
    const title = nameForFile(wordsOf(draft.title, language)) || draft.id;
    const target = await chooseTarget(`${title}.zip`);
    if (target === null) return;
    const keyTarget = withPseudonyms ? await chooseTarget(`${t('window.instructor.package.keyFileName', { title })}.json`) : null;
    if (withPseudonyms && keyTarget === null) return;
    setWritten(null);
    order.current = { draft, target, keyTarget };
    work.begin();
  };
  return { work, written, write };
}

function pathOf(target: ExportTarget | null): string | null {
  return target !== null && 'path' in target ? target.path : null;
}
