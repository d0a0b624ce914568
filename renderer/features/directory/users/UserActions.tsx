import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconForms, IconLicense, IconMapPin, IconRefresh, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../../shared/contract/users.ts';
import { useTenantId } from '../../../client/scope.ts';
import { selectUsers } from '../../../client/selectionStore.ts';
import { WhatIfButton } from '../../whatIf/WhatIfButton.tsx';
import { type UserAction, UserActionDialog } from './UserActionDialog.tsx';

interface UserActionsProps {
  readonly selection: Selection;
  readonly users: number;
  readonly memberOf?: string | undefined;
}

const ICONS = {
  setAttribute: IconForms,
  setUsageLocation: IconMapPin,
  addToGroup: IconUserPlus,
  removeFromGroup: IconUserMinus,
  reprocess: IconRefresh,
} as const;

/** Those that everybody looks for, and those that wait in the menu. */
const AT_HAND = ['setUsageLocation', 'addToGroup'] as const;
const IN_MENU = ['setAttribute', 'removeFromGroup', 'reprocess'] as const;

/** What can be done with many users at once. Everything becomes a step of the scenario; nothing happens to the copy. */
export function UserActions({ selection, users, memberOf }: UserActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tenantId = useTenantId();
  const [asked, setAsked] = useState<UserAction | null>(null);
  const update = (): void => {
    selectUsers(tenantId, selection);
    void navigate({ to: '/tenants/$tenantId/assignments', params: { tenantId } });
  };
  const ask = (kind: UserAction['kind']): void => setAsked({ kind, selection, users, ...(memberOf !== undefined && { group: memberOf }) });
  return (
    <>
      <Button variant="subtle" leftSection={<IconLicense size={16} stroke={1.6} aria-hidden />} onClick={update}>
        {t('window.directory.action.updateAssignments')}
      </Button>
      {AT_HAND.map((kind) => {
        const ActionIcon = ICONS[kind];
        return (
          <Button key={kind} variant="subtle" leftSection={<ActionIcon size={16} stroke={1.6} aria-hidden />} onClick={() => ask(kind)}>
            {t(`window.directory.action.${kind}`)}
          </Button>
        );
      })}
      {users === 1 && 'ids' in selection && selection.ids[0] !== undefined && <WhatIfButton userId={selection.ids[0]} />}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}>
            {t('window.directory.action.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {IN_MENU.map((kind) => {
            const ActionIcon = ICONS[kind];
            return (
              <Menu.Item key={kind} leftSection={<ActionIcon size={16} stroke={1.6} aria-hidden />} onClick={() => ask(kind)}>
                {t(`window.directory.action.${kind}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && <UserActionDialog action={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
