import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseCard } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import type { WorkState } from '../../../client/useWork.ts';
import type { UploadFile } from '../../tenants/jobs/upload.ts';
import { pickFiles } from '../../tenants/useChooseExport.ts';
import { uploadFirst } from '../uploadFirst.ts';
import { useTask } from '../useTask.ts';

type Chosen = { readonly path: string } | { readonly files: readonly UploadFile[] };

/** Lets the person choose a package, and takes it in: by the system's dialog on the desktop, by an upload to the host otherwise. */
export function useAddExercise(): { readonly choose: () => Promise<void>; readonly work: WorkState<ExerciseCard> } {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const { language } = useFormat();
  const cache = useQueryClient();
  const chosen = useRef<Chosen | null>(null);
  const work = useTask<ExerciseCard>({
    start: async (signal) => {
      const what = chosen.current;
      if (what === null) throw new Error('nothing was chosen');
      const add = (source: { readonly path: string } | { readonly uploadId: string }) =>
        client.training.addExercise({ source, language }, { signal });
      return 'path' in what ? await add(what) : uploadFirst(what.files, add, signal);
    },
    onDone: async ({ title }) => {
      notifications.show({ message: t('window.training.add.done', { title }) });
      await cache.invalidateQueries({ queryKey: queries.training.key() });
    },
  });
  const choose = async (): Promise<void> => {
    chosen.current = await chooseFile();
    if (chosen.current !== null) work.begin();
  };
  return { choose, work };
}

async function chooseFile(): Promise<Chosen | null> {
  const { desktop } = window;
  if (desktop !== undefined) {
    const path = await desktop.chooseBundle('file');
    return path === null ? null : { path };
  }
  const files = await pickFiles('file');
  return files.length === 0 ? null : { files };
}
