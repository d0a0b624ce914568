import { Select } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asImported, useTenantId } from '../../../client/scope.ts';
import { useFoundUsers } from '../../directory/find/useFoundUsers.ts';
import { LIST_PROPS } from '../../directory/listProps.ts';
import { usePlayback } from '../playbackContext.ts';

/** Finds a user of the tenant as imported: a plan deletes users, and never makes any. */
export function UserSearch() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const { follow } = usePlayback();
  const [text, setText] = useState('');
  const [used, setUsed] = useState(false);
  const found = useFoundUsers(asImported(tenantId), text, used);
  return (
    <Select
      {...LIST_PROPS}
      w={400}
      maw="100%"
      searchable
      aria-label={t('window.playback.findUser')}
      placeholder={t('window.playback.findUser')}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      nothingFoundMessage={t('window.shell.nothingFound')}
      data={found}
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      onFocus={() => setUsed(true)}
      value={null}
      onChange={(id) => {
        if (id !== null) follow(id);
        setText('');
      }}
    />
  );
}
