import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconBraces, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserDetail } from '../../../../shared/contract/users.ts';
import type { AttributeValue } from '../../../../shared/model/graph.ts';
import classes from '../Directory.module.css';
import { CopyButton } from '../objects/CopyButton.tsx';
import { PortalLink } from '../objects/PortalLink.tsx';

/** Every attribute the copy has, by the name Microsoft Graph and membership rules use, or all of them as JSON. */
export function UserProfile({ user }: { readonly user: UserDetail }) {
  const { t } = useTranslation();
  const [raw, setRaw] = useState(false);
  const json = JSON.stringify({ id: user.id, ...user.attributes }, null, 2);
  const attributes = Object.entries({ id: user.id, ...user.attributes }).filter(([, value]) => value !== null && !isEmptyList(value));
  return (
    <Stack gap="md" className={classes['body']!}>
      <Group gap="xs">
        <Button
          variant="default"
          aria-pressed={raw}
          leftSection={raw ? <IconTable size={16} aria-hidden /> : <IconBraces size={16} aria-hidden />}
          onClick={() => setRaw(!raw)}
        >
          {t(raw ? 'window.directory.profile.asTable' : 'window.directory.profile.asJson')}
        </Button>
        <CopyButton value={json} name="JSON" />
        <Text size="xs" c="dimmed">
          {t('window.directory.profile.names')}
        </Text>
      </Group>
      {raw ? (
        <pre className={classes['code']}>{json}</pre>
      ) : (
        <Table className={classes['attributes']!} verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('window.directory.profile.attribute')}</Table.Th>
              <Table.Th>{t('window.directory.profile.value')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {attributes.map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>
                  <span className={classes['value']}>{textOf(value)}</span>
                  <CopyButton value={textOf(value)} name={name} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <PortalLink kind="user" id={user.id} />
    </Stack>
  );
}

function isEmptyList(value: AttributeValue): boolean {
  return Array.isArray(value) && value.length === 0;
}

function textOf(value: AttributeValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join('\n') : String(value);
}
