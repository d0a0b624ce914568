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

/** On the chosen entry Mantine lets the blue shine through the description, which leaves too little contrast. */
const OPAQUE_DESCRIPTION = { actionDescription: { opacity: 1 } };

/** Ctrl+K: users, groups, license plans, services and ids of the tenant, and every command there is. */
export function CommandPalette() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const commands = matchingCommands(useCommands(), query);
  const hits = useHits(query.trim());
  const openHit = useOpenHit();
  // Spotlight marks the first entry when something is typed, on the element itself: when answers come later, a new list is marked anew.
  const entries = [...hits.map(({ kind, id }) => `${kind} ${id}`), ...commands.map(({ id }) => id)];
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      clearQueryOnClose
      scrollable
      centered={false}
      yOffset="12vh"
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
      <Spotlight.ActionsList key={entries.join()}>
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label={t('window.shell.found')}>
            {hits.map((hit, index) => {
              const Icon = ICONS[hit.kind];
              return (
                <Spotlight.Action
                  key={`${hit.kind} ${hit.id}`}
                  data-selected={index === 0 || undefined}
                  styles={OPAQUE_DESCRIPTION}
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
            {commands.map((command, index) => (
              <CommandAction key={command.id} command={command} first={hits.length + index === 0} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length + commands.length === 0 && <Spotlight.Empty>{t('window.shell.nothingFound')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function CommandAction({ command, first }: { readonly command: Command; readonly first: boolean }) {
  return (
    <Spotlight.Action
      data-selected={first || undefined}
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
