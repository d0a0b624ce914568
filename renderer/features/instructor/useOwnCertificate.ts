import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { nameForFile } from '../../client/saveExport.ts';
import { askName } from '../../ui/NameForm.tsx';
import { type ExportState, makeExport, useExport } from '../reports/exportStore.ts';

const KEY = 'own certificate';

/** Asks for the name, and writes a certificate of everything that was passed on this computer. */
export function useOwnCertificate(): { readonly ask: () => void; readonly state: ExportState; readonly again: () => void } {
  const { t } = useTranslation();
  const { client } = useClient();
  const { language } = useFormat();
  const name = useRef('');
  const save = (): void => {
    const fileName = `${t('window.instructor.certificate.fileName', { name: nameForFile(name.current) })}.pdf`;
    void makeExport(KEY, fileName, (target, signal) =>
      client.instructor.saveCertificate({ learner: name.current, language, target }, { signal }),
    );
  };
  const ask = (): void =>
    askName({
      title: t('window.instructor.certificate.button'),
      label: t('window.instructor.certificate.name'),
      initial: name.current,
      confirm: t('window.instructor.certificate.save'),
      onName: (learner) => {
        name.current = learner;
        save();
      },
    });
  return { ask, state: useExport(KEY), again: save };
}
