import { useRef } from 'react';
import type { CollectedClass } from '../../../../shared/contract/instructor.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import type { WorkState } from '../../../client/useWork.ts';
import type { UploadFile } from '../../tenants/jobs/upload.ts';
import { pickFiles } from '../../tenants/useChooseExport.ts';
import { uploadFirst } from '../../training/uploadFirst.ts';
import { useTask } from '../../training/useTask.ts';
import { keepClass } from './classStore.ts';

/** Lets the person choose results files, and takes them into the class, or into a new one. */
export function useCollect(classId: string | null): { readonly choose: () => Promise<void>; readonly work: WorkState<CollectedClass> } {
  const { client } = useClient();
  const { language } = useFormat();
  const chosen = useRef<readonly UploadFile[]>([]);
  const work = useTask<CollectedClass>({
    start: async (signal) => {
      const collect = (sources: ({ readonly path: string } | { readonly uploadId: string })[]) =>
        client.instructor.collect({ classId, sources, language }, { signal });
      const { desktop } = window;
      return desktop === undefined
        ? uploadFirst(chosen.current, (source) => collect([source]), signal)
        : await collect(chosen.current.map(({ file }) => ({ path: desktop.pathOf(file) })));
    },
    onDone: keepClass,
  });
  const choose = async (): Promise<void> => {
    chosen.current = await pickFiles('files');
    if (chosen.current.length > 0) work.begin();
  };
  return { choose, work };
}
