import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryFault } from '../../../ui/QueryFault.tsx';

interface SurveyedProps<Data> {
  readonly survey: { readonly data: Data | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  readonly children: (data: Data) => ReactNode;
}

/** What is known of the tenant before any step is written; or that it is being found out, or why it could not be. */
export function Surveyed<Data>({ survey: { data, error, refetch }, children }: SurveyedProps<Data>) {
  const { t } = useTranslation();
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  return children(data);
}
