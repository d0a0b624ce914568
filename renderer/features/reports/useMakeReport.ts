import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { dayForFile, nameForFile } from '../../client/saveExport.ts';
import { useTenantId } from '../../client/scope.ts';
import { type ExportState, makeExport, useExport } from './exportStore.ts';
import { useReportChoice } from './reportChoice.ts';

/** Makes the report that is chosen, on the scenario as it is now. */
export function useMakeReport({ id, revision, name }: Scenario): { readonly state: ExportState; readonly make: () => void } {
  const { t } = useTranslation();
  const { client } = useClient();
  const words = useFormat();
  const tenantId = useTenantId();
  const { format, redaction, language, priceBookId } = useReportChoice();
  const key = `report ${tenantId} ${id}`;
  const make = (): void => {
    const stem = t('window.reports.fileName', { scenario: nameForFile(name), date: dayForFile(new Date()) });
    const scope = { tenantId, scenario: { id, revision } };
    void makeExport(key, `${stem}.${format}`, (target, signal) =>
      client.reports.make({ scope, format, redaction, language: language ?? words.language, priceBookId, target }, { signal }),
    );
  };
  return { state: useExport(key), make };
}
