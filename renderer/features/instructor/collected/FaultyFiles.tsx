import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectedFile } from '../../../../shared/contract/instructor.ts';
import { failureText } from '../../../../shared/i18n/sentences/failureText.ts';
import { PlainTable } from '../../../ui/PlainTable.tsx';

/** Files that were not taken in, each with the reason. */
export function FaultyFiles({ files }: { readonly files: readonly CollectedFile[] }) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('window.instructor.collected.faulty')}</h2>
      <PlainTable widths={['30%', '70%']} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('window.instructor.collected.file')}</th>
            <th scope="col">{t('window.instructor.collected.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ fileName, failure }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files that were handed in may have one name.
            <tr key={i}>
              <th scope="row">{fileName}</th>
              <td>{failure === null ? '' : failureText(failure.code, { ...failure.details, file: fileName }, t)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}
