import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UserSelector } from '../../../../shared/model/migrationPlan.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useFailureText } from '../../../client/useFailureText.ts';

/** How many users a selector means in the tenant as imported, and who for example. */
export function PeopleMeantLine({ tenantId, users }: { readonly tenantId: string; readonly users: UserSelector }) {
  const { t } = useTranslation();
  const { language, list } = useFormat();
  const { queries } = useClient();
  const failureText = useFailureText();
  const { data, error } = useQuery(queries.wizards.people.queryOptions({ input: { tenantId, users, language } }));
  if (error !== null) {
    return (
      <Text size="sm" c="var(--meaning-bad)" role="alert">
        {failureText(error)}
      </Text>
    );
  }
  if (data === undefined) return null;
  const names = list(data.sample.map(({ displayName }) => displayName));
  return (
    <Text size="sm" role="status">
      {data.users === 0 ? (
        t('window.wizards.parts.meantNobody')
      ) : (
        <>
          <b>{t('window.wizards.parts.meant', { count: data.users })}</b>{' '}
          <Text span size="xs" c="dimmed">
            {t('window.wizards.parts.forExample', { names })}
          </Text>
        </>
      )}
    </Text>
  );
}
