import { Button } from '@mantine/core';
import { IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { latestAnswer } from '../../client/latestAnswer.ts';
import { useScope } from '../../client/scope.ts';
import { type Crumb, PageHeading } from '../../ui/PageHeading.tsx';
import { GroupLicenses } from '../licenses/GroupLicenses.tsx';
import classes from './Directory.module.css';
import { AddMembersDialog } from './groups/AddMembersDialog.tsx';
import { DeleteGroupDialog } from './groups/DeleteGroupDialog.tsx';
import { GroupMembers } from './groups/GroupMembers.tsx';
import { MembershipRule } from './groups/MembershipRule.tsx';
import { LicenseCommands } from './objects/LicenseCommands.tsx';
import { ObjectFault } from './objects/ObjectFault.tsx';
import { ObjectGone, ObjectLoading } from './objects/ObjectGone.tsx';
import { ObjectTabs } from './objects/ObjectTabs.tsx';
import { UserActionDialog } from './users/UserActionDialog.tsx';

const route = getRouteApi('/tenants/$tenantId/groups/$groupId');

export function GroupPage() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const { groupId } = route.useParams();
  const { tab, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState<'reprocess' | 'addMembers' | 'deleteGroup' | null>(null);
  const cache = useQueryClient();
  const question = { scope: { tenantId: scope.tenantId }, groupId, language };
  const {
    data: group,
    error,
    isPlaceholderData,
    refetch,
  } = useQuery({
    ...queries.groups.get.queryOptions({ input: { scope, groupId, language } }),
    placeholderData: () => latestAnswer(cache, queries.groups.get.key({ type: 'query', input: question })),
  });

  const trail: readonly Crumb[] = [{ label: t('window.directory.groups'), to: '/tenants/$tenantId/groups' }];
  if (error !== null) return <ObjectFault kind={t('window.directory.group')} trail={trail} error={error} onRetry={() => void refetch()} />;
  const name = group?.row.displayName ?? '…';
  const close = (): void => setAsked(null);
  return (
    <div className={classes['page']} aria-busy={isPlaceholderData} data-outdated={isPlaceholderData || undefined}>
      <PageHeading
        title={t('window.directory.titleOf', { name, page: t(`window.directory.groupTab.${tab}`) })}
        kind={
          group === undefined
            ? t('window.directory.group')
            : t('window.directory.groupOfKind', { kind: t(`window.directory.groupKind.${group.row.kind}`) })
        }
        trail={trail}
      >
        <LicenseCommands target={{ group: groupId }} onReprocess={() => setAsked('reprocess')} />
        {group?.exists && group.row.kind !== 'dynamic' && (
          <Button variant="subtle" leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setAsked('addMembers')}>
            {t('window.directory.action.addMembers')}
          </Button>
        )}
        {group?.exists && (
          <Button variant="subtle" leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />} onClick={() => setAsked('deleteGroup')}>
            {t('window.directory.action.deleteGroup')}
          </Button>
        )}
      </PageHeading>
      {group === undefined ? (
        <ObjectLoading />
      ) : (
        <>
          {!group.exists && <ObjectGone text={t('window.directory.groupGone')} />}
          <ObjectTabs
            label={name}
            chosen={tab}
            onChoose={(next) => void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })}
            tabs={[
              {
                tab: 'licenses',
                label: t('window.directory.groupTab.licenses'),
                content: () => (
                  <div className={classes['body']}>
                    <GroupLicenses groupId={groupId} />
                  </div>
                ),
              },
              {
                tab: 'members',
                label: t('window.directory.membersTab', { count: group.row.members }),
                content: () => (
                  <GroupMembers
                    group={group}
                    search={search}
                    onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
                  />
                ),
              },
              { tab: 'rule', label: t('window.directory.groupTab.rule'), content: () => <MembershipRule group={group} /> },
            ]}
          />
        </>
      )}
      {asked === 'reprocess' && (
        <UserActionDialog
          action={{ kind: 'reprocess', selection: { matching: { memberOf: groupId } }, users: group?.row.members ?? 0 }}
          onClose={close}
        />
      )}
      {asked === 'addMembers' && group !== undefined && <AddMembersDialog group={group.row} onClose={close} />}
      {asked === 'deleteGroup' && group !== undefined && <DeleteGroupDialog group={group.row} onClose={close} />}
    </div>
  );
}
