import { Button, Menu, Text } from '@mantine/core';
import { IconBuilding, IconCheck, IconChevronDown, IconHome } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/ClientProvider.tsx';
import { useFormat } from '../client/language.tsx';
import { ownTenants } from '../client/ownTenants.ts';
import { useTenantId } from '../client/scope.ts';
import { useTenantCard } from '../client/useTenantCard.ts';

/** Which tenant copy is open, and the others. */
export function TenantMenu() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { compare } = useFormat();
  const tenantId = useTenantId();
  const current = useTenantCard();
  const { data: cards = [] } = useQuery({ ...queries.library.list.queryOptions(), enabled: tenantId !== '' });
  if (tenantId === '') return null;
  const openable = ownTenants(cards)
    .filter(({ trouble }) => trouble === null)
    .sort((a, b) => compare(a.name, b.name));
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconBuilding size={17} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('window.shell.tenantNow', { tenant: current?.name ?? tenantId })}
        >
          <Text span size="sm" truncate maw={220}>
            {current?.name ?? tenantId}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {openable.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<IconCheck size={16} aria-hidden visibility={id === tenantId ? 'visible' : 'hidden'} />}
            renderRoot={(props) => (
              <Link to="/tenants/$tenantId/users" params={{ tenantId: id }} search={{ scenario: undefined, view: 'imported' }} {...props} />
            )}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconHome size={16} stroke={1.6} aria-hidden />} renderRoot={(props) => <Link to="/" {...props} />}>
          {t('window.shell.allTenants')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
