import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconBolt, IconLicense, IconPlugConnected, IconSearch, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../shared/contract/search.ts';
import { useClient } from '../client/ClientProvider.tsx';
import { useFormat } from '../client/language.tsx';
import { useScope } from '../client/scope.ts';
import { type Command, useCommands } from './commandStore.ts';
import { keysText } from './keysText.ts';
import { matchingCommands } from './matchingCommands.ts';

const [store, palette] = createSpotlight();
export const openPalette = palette.open;

const ICONS: Readonly<Record<SearchHit['kind'], typeof IconUser>> = {
  user: IconUser,
  group: IconUsersGroup,
  licensePlan: IconLicense,
  service: IconPlugConnected,
};

/** Ctrl+K: users, groups, license plans, services and ids of the tenant, and every command there is. */
export function CommandPalette() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const commands = matchingCommands(useCommands(), query);
  const hits = useHits(query.trim());
  const openHit = useOpenHit();
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      clearQueryOnClose
      scrollable
      maxHeight="60vh"
      shortcut={null}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      transitionProps={{ duration: 80 }}
      attributes={{ content: { 'aria-label': t('window.shell.search') } }}
    >
      <Spotlight.Search
        placeholder={t('window.shell.searchPlaceholder')}
        aria-label={t('window.shell.searchPlaceholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label={t('window.shell.found')}>
            {hits.map((hit) => {
              const Icon = ICONS[hit.kind];
              return (
                <Spotlight.Action
                  key={`${hit.kind} ${hit.id}`}
                  leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
                  label={hit.name}
                  description={[t(`window.shell.kind.${hit.kind}`), hit.detail].filter(Boolean).join(' · ')}
                  onClick={() => openHit(hit)}
                />
              );
            })}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('window.shell.commands')}>
            {commands.map((command) => (
              <CommandAction key={command.id} command={command} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length + commands.length === 0 && <Spotlight.Empty>{t('window.shell.nothingFound')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function CommandAction({ command }: { readonly command: Command }) {
  return (
    <Spotlight.Action
      leftSection={<IconBolt size={18} stroke={1.6} aria-hidden />}
      rightSection={command.shortcuts?.[0] === undefined ? undefined : <kbd>{keysText(command.shortcuts[0])}</kbd>}
      label={command.label}
      onClick={command.run}
    />
  );
}

/** Answers of the tenant to what has been typed so far; the last ones stay until the next are there. */
function useHits(text: string): readonly SearchHit[] {
  const { queries } = useClient();
  const scope = useScope();
  const { language } = useFormat();
  const { data } = useQuery({
    ...queries.search.everything.queryOptions({ input: { scope, text, language } }),
    enabled: scope.tenantId !== '' && text !== '',
    placeholderData: keepPreviousData,
  });
  return text === '' ? [] : (data ?? []);
}

function useOpenHit(): (hit: SearchHit) => void {
  const navigate = useNavigate();
  const { tenantId } = useScope();
  return ({ kind, id }) => {
    switch (kind) {
      case 'user':
        return void navigate({ to: '/tenants/$tenantId/users/$userId', params: { tenantId, userId: id } });
      case 'group':
        return void navigate({ to: '/tenants/$tenantId/groups/$groupId', params: { tenantId, groupId: id } });
      case 'licensePlan':
        return void navigate({ to: '/tenants/$tenantId/license-plans/$skuId', params: { tenantId, skuId: id } });
      case 'service':
        return void navigate({ to: '/tenants/$tenantId/users', params: { tenantId }, search: { filter: { service: id } } });
    }
  };
}
