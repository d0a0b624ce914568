import { Button, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { dayForFile, nameForFile } from '../../client/saveExport.ts';
import { useTenantId } from '../../client/scope.ts';
import { ExportStatus } from './ExportStatus.tsx';
import { makeExport, useExport } from './exportStore.ts';
import { LanguageSelect } from './LanguageSelect.tsx';
import { choose, useReportChoice } from './reportChoice.ts';
import classes from './reports.module.css';

/** As many as Microsoft Graph takes from one program in a tenant. */
const MOST_PER_SECOND = 20;

/** How the package is wanted, and the button that makes it. */
export function PackageForm({ scenario: { id, revision, name } }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const words = useFormat();
  const tenantId = useTenantId();
  const { language: chosen, requestsPerSecond } = useReportChoice();
  const language = chosen ?? words.language;
  const key = `handover ${tenantId} ${id}`;
  const state = useExport(key);
  const make = (): void => {
    const stem = t('window.handover.fileName', { scenario: nameForFile(name), date: dayForFile(new Date()) });
    const scope = { tenantId, scenario: { id, revision } };
    void makeExport(key, `${stem}.zip`, (target, signal) =>
      client.handover.make({ scope, language, requestsPerSecond, target }, { signal }),
    );
  };
  return (
    <>
      <form
        className={classes['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <NumberInput
          label={t('window.handover.requestsPerSecond')}
          inputWrapperOrder={['label', 'input', 'description']}
          description={t('window.handover.pace', { count: MOST_PER_SECOND })}
          min={1}
          max={MOST_PER_SECOND}
          allowDecimal={false}
          clampBehavior="strict"
          value={requestsPerSecond}
          onChange={(value) => typeof value === 'number' && choose({ requestsPerSecond: value })}
        />
        <LanguageSelect label={t('window.handover.language')} value={language} onChange={(value) => choose({ language: value })} />
        <div className={classes['send']}>
          <Button type="submit" disabled={state.kind === 'running'}>
            {t('window.handover.make')}
          </Button>
        </div>
      </form>
      <ExportStatus state={state} label={t('window.handover.making')} again={make} />
    </>
  );
}
