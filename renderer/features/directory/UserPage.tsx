import { Button } from '@mantine/core';
import { IconMapPin, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { latestAnswer } from '../../client/latestAnswer.ts';
import { useScope } from '../../client/scope.ts';
import { type Crumb, PageHeading } from '../../ui/PageHeading.tsx';
import { UserLicenses } from '../licenses/UserLicenses.tsx';
import { UserServices } from '../licenses/UserServices.tsx';
import { WhatIfButton } from '../whatIf/WhatIfButton.tsx';
import classes from './Directory.module.css';
import { LicenseCommands } from './objects/LicenseCommands.tsx';
import { ObjectFault } from './objects/ObjectFault.tsx';
import { ObjectGone, ObjectLoading } from './objects/ObjectGone.tsx';
import { ObjectTabs } from './objects/ObjectTabs.tsx';
import { type UserAction, UserActionDialog } from './users/UserActionDialog.tsx';
import { UserGroups } from './users/UserGroups.tsx';
import { UserProfile } from './users/UserProfile.tsx';
import { UserSummary } from './users/UserSummary.tsx';

const route = getRouteApi('/tenants/$tenantId/users/$userId');

export function UserPage() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const { userId } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState<UserAction['kind'] | null>(null);
  const cache = useQueryClient();
  const question = { scope: { tenantId: scope.tenantId }, userId, language };
  const {
    data: user,
    error,
    isPlaceholderData,
    refetch,
  } = useQuery({
    ...queries.users.get.queryOptions({ input: { scope, userId, language } }),
    placeholderData: () => latestAnswer(cache, queries.users.get.key({ type: 'query', input: question })),
  });

  const trail: readonly Crumb[] = [{ label: t('window.directory.users'), to: '/tenants/$tenantId/users' }];
  if (error !== null) return <ObjectFault kind={t('window.directory.user')} trail={trail} error={error} onRetry={() => void refetch()} />;
  const name = user?.displayName ?? '…';
  return (
    <div className={classes['page']} aria-busy={isPlaceholderData} data-outdated={isPlaceholderData || undefined}>
      <PageHeading
        title={t('window.directory.titleOf', { name, page: t(`window.directory.userTab.${tab}`) })}
        kind={t('window.directory.user')}
        trail={trail}
      >
        <LicenseCommands target={{ user: userId }} onReprocess={() => setAsked('reprocess')} />
        <Button
          variant="subtle"
          leftSection={<IconMapPin size={16} stroke={1.6} aria-hidden />}
          onClick={() => setAsked('setUsageLocation')}
        >
          {t('window.directory.action.setUsageLocation')}
        </Button>
        <Button variant="subtle" leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setAsked('addToGroup')}>
          {t('window.directory.action.addToGroup')}
        </Button>
        <WhatIfButton userId={userId} />
      </PageHeading>
      {user === undefined ? (
        <ObjectLoading />
      ) : (
        <>
          {!user.exists && <ObjectGone text={t('window.directory.userGone')} />}
          <UserSummary user={user} />
          <ObjectTabs
            label={name}
            chosen={tab}
            onChoose={(next) => void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })}
            tabs={[
              { tab: 'licenses', label: t('window.directory.userTab.licenses'), content: () => body(<UserLicenses userId={userId} />) },
              { tab: 'services', label: t('window.directory.userTab.services'), content: () => body(<UserServices userId={userId} />) },
              { tab: 'profile', label: t('window.directory.userTab.profile'), content: () => <UserProfile user={user} /> },
              { tab: 'groups', label: t('window.directory.userTab.groups'), content: () => <UserGroups groups={user.groups} /> },
            ]}
          />
        </>
      )}
      {asked !== null && (
        <UserActionDialog action={{ kind: asked, selection: { ids: [userId] }, users: 1 }} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

function body(content: React.ReactNode) {
  return <div className={classes['body']}>{content}</div>;
}
