import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { UserLink } from '../../licenses/directoryLinks.tsx';
import classes from '../comparison.module.css';
import type { ComparedSides } from '../useComparedSides.ts';
import { LicensesSide } from './LicensesSide.tsx';
import { ServiceResults } from './ServiceResults.tsx';

interface UserDrawerProps {
  readonly userId: string;
  readonly scopes: NonNullable<ComparedSides['scopes']>;
  readonly onClose: () => void;
}

/** One user in both states: license plans and paths side by side, and what becomes of every service. */
export function UserDrawer({ userId, scopes, onClose }: UserDrawerProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const { data: user, error, refetch } = useQuery(queries.comparison.user.queryOptions({ input: { ...scopes, userId, language } }));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(1040px, 92vw)"
      title={user?.displayName ?? t('window.comparison.user.loading')}
      closeButtonProps={{ 'aria-label': t('window.shell.close') }}
    >
      {error !== null && <QueryFault error={error} onRetry={() => void refetch()} />}
      {user !== undefined && (
        <>
          <p className={classes['who']}>
            <UserLink userId={user.id}>{user.userPrincipalName}</UserLink>
            {user.department !== null && <span> · {user.department}</span>}
          </p>
          <div className={classes['blades']}>
            <LicensesSide which="before" licenses={user.before} />
            <LicensesSide which="after" licenses={user.after} />
          </div>
          <ServiceResults user={user} />
        </>
      )}
    </Drawer>
  );
}
