import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GroupErrorReason } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { UserLink } from './directoryLinks.tsx';
import { conflictText, missingBaseText } from './errorText.ts';
import classes from './licenses.module.css';
import { Remedies } from './Remedies.tsx';

interface ErrorReasonProps {
  readonly groupId: string;
  readonly reason: GroupErrorReason;
}

/** One reason of failure: how many users, the exact pair or missing service, some of the users, and what would help. */
export function ErrorReason({ groupId, reason }: ErrorReasonProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const tenantId = useTenantId();
  const causes = [
    ...reason.conflicts.map((conflict) => conflictText(conflict, words)),
    ...reason.missingBases.map((missing) => missingBaseText(missing, words)),
  ];
  return (
    <section className={classes['reason']}>
      <Text size="xs" c="dimmed">
        {t('window.licenses.errors.reason')}
      </Text>
      <Group justify="space-between" gap="xs">
        <Title order={3}>{t(`assignmentError.${reason.error}`)}</Title>
        <Text size="sm" fw={600} c="var(--meaning-bad)">
          {t('window.licenses.errors.failed')}: {t('window.licenses.errors.users', { count: reason.users })}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t('window.licenses.errors.plans')}: {words.list(reason.licensePlans.map(({ name }) => name))}
      </Text>
      {causes.length > 0 && (
        <ul className={classes['causes']}>
          {causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t(reason.users > reason.sample.length ? 'window.licenses.errors.examples' : 'window.licenses.users')}
      </Text>
      <ul className={classes['samples']}>
        {reason.sample.map(({ id, displayName, userPrincipalName }) => (
          <li key={id} title={userPrincipalName}>
            <UserLink userId={id}>{displayName}</UserLink>
          </li>
        ))}
        {reason.users > reason.sample.length && (
          <li>
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  to="/tenants/$tenantId/groups/$groupId"
                  params={{ tenantId, groupId }}
                  search={{ tab: 'members', filter: { error: reason.error } }}
                  {...props}
                />
              )}
            >
              {t('window.licenses.errors.all')}
            </Anchor>
          </li>
        )}
      </ul>
      {reason.remedies.length > 0 && <Remedies remedies={reason.remedies} />}
    </section>
  );
}
