import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { nameForFile } from '../../../client/saveExport.ts';
import { askName } from '../../../ui/NameForm.tsx';
import { type ExportState, makeExport, useExport } from '../../reports/exportStore.ts';

interface LearnerCertificate {
  readonly ask: (learner: number, name: string) => void;
  readonly state: ExportState;
  readonly again: () => void;
}

/** Asks for the name, and writes a certificate of what a learner has passed and is confirmed here. */
export function useLearnerCertificate(classId: string): LearnerCertificate {
  const { t } = useTranslation();
  const { client } = useClient();
  const { language } = useFormat();
  const key = `certificate ${classId}`;
  const last = useRef<{ readonly learner: number; readonly name: string } | null>(null);
  const save = (): void => {
    if (last.current === null) return;
    const { learner, name } = last.current;
    const fileName = `${t('window.instructor.certificate.fileName', { name: nameForFile(name) })}.pdf`;
    void makeExport(key, fileName, (target, signal) =>
      client.instructor.saveLearnerCertificate({ classId, learner, name, language, target }, { signal }),
    );
  };
  const ask = (learner: number, name: string): void =>
    askName({
      title: t('window.instructor.certificate.title'),
      label: t('window.instructor.certificate.name'),
      initial: name,
      confirm: t('window.instructor.certificate.save'),
      onName: (chosen) => {
        last.current = { learner, name: chosen };
        save();
      },
    });
  return { ask, state: useExport(key), again: save };
}
