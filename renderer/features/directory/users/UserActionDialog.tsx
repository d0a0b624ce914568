import { Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupFilter } from '../../../../shared/contract/groups.ts';
import type { StepDraftInput } from '../../../../shared/contract/scenarios.ts';
import type { Selection } from '../../../../shared/contract/users.ts';
import { USER_ATTRIBUTES } from '../../../../shared/model/userAttributes.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useScope } from '../../../client/scope.ts';
import { countryOptions } from '../countries.ts';
import { GroupSelect } from '../find/GroupSelect.tsx';
import { LIST_PROPS } from '../listProps.ts';
import { StageDialog } from '../StageDialog.tsx';

export interface UserAction {
  readonly kind: 'setUsageLocation' | 'setAttribute' | 'addToGroup' | 'removeFromGroup' | 'reprocess';
  readonly selection: Selection;
  readonly users: number;
  /** Group that is meant already. */
  readonly group?: string;
}

/** Groups whose members somebody decides, here or on-premises (F103); those with a rule decide themselves (F197). */
const BY_HAND: GroupFilter = { kind: ['assigned', 'synchronized'] };

/** What membership rules read and people change, by Graph's names. The usage location has an action of its own, and who somebody is stays. */
const NOT_CHANGED = new Set([
  'usageLocation',
  'userPrincipalName',
  'userType',
  'onPremisesDistinguishedName',
  'onPremisesSecurityIdentifier',
]);
const CHANGEABLE = Object.keys(USER_ATTRIBUTES).filter((name) => USER_ATTRIBUTES[name] === 'text' && !NOT_CHANGED.has(name));

/** Asks for what an action on users still lacks, names how many it means, and stages it as one step. */
export function UserActionDialog({ action, onClose }: { readonly action: UserAction; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const scope = useScope();
  const [country, setCountry] = useState<string | null>(null);
  const [attribute, setAttribute] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const [group, setGroup] = useState<string | null>(action.kind === 'removeFromGroup' ? (action.group ?? null) : null);
  const onPremises = useSynchronized(group);
  const countries = useMemo(() => countryOptions(language), [language]);
  return (
    <StageDialog
      title={t(`window.directory.action.${action.kind}`)}
      drafts={draftsOf(action, { country, attribute, value, group, onPremises })}
      onClose={onClose}
    >
      <Text size="sm">{t(`window.directory.actionText.${action.kind}`, { count: action.users })}</Text>
      {action.kind === 'setUsageLocation' && (
        <Select
          {...LIST_PROPS}
          data-autofocus
          searchable
          label={t('window.directory.filter.usageLocation')}
          placeholder={t('window.directory.typeToFind')}
          nothingFoundMessage={t('window.directory.nothingFound')}
          data={countries}
          value={country}
          onChange={setCountry}
        />
      )}
      {action.kind === 'setAttribute' && (
        <>
          <Select
            {...LIST_PROPS}
            data-autofocus
            searchable
            label={t('window.directory.attributeName')}
            placeholder={t('window.directory.typeToFind')}
            nothingFoundMessage={t('window.directory.nothingFound')}
            data={CHANGEABLE}
            value={attribute}
            onChange={setAttribute}
          />
          <TextInput
            label={t('window.directory.attributeValue')}
            description={t('window.directory.attributeHint')}
            maxLength={1024}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </>
      )}
      {(action.kind === 'addToGroup' || action.kind === 'removeFromGroup') && (
        <GroupSelect
          scope={scope}
          label={t('window.directory.group')}
          description={t('window.directory.groupsByHandOnly')}
          filter={BY_HAND}
          first
          value={group}
          onChange={setGroup}
        />
      )}
      {onPremises === true && <Text size="sm">{t('window.directory.changedOnPremises')}</Text>}
    </StageDialog>
  );
}

/** Whether a group's members change on-premises; undefined until that is known. */
function useSynchronized(groupId: string | null): boolean | undefined {
  const { queries } = useClient();
  const { language } = useFormat();
  const scope = useScope();
  const { data } = useQuery({
    ...queries.groups.get.queryOptions({ input: { scope, groupId: groupId ?? '-', language } }),
    enabled: groupId !== null,
  });
  return data === undefined ? undefined : data.row.kind === 'synchronized';
}

interface Answers {
  readonly country: string | null;
  readonly attribute: string | null;
  readonly value: string;
  readonly group: string | null;
  readonly onPremises: boolean | undefined;
}

/** Null while something is still to be chosen. */
function draftsOf({ kind, selection }: UserAction, { country, attribute, value, group, onPremises }: Answers): StepDraftInput[] | null {
  switch (kind) {
    case 'setUsageLocation':
      return country === null ? null : [{ kind: 'updateUsers', users: selection, set: { usageLocation: country } }];
    case 'setAttribute':
      return attribute === null ? null : [{ kind: 'updateUsers', users: selection, set: { [attribute]: value.trim() || null } }];
    case 'addToGroup':
    case 'removeFromGroup': {
      if (group === null || onPremises === undefined) return null;
      const step = kind === 'addToGroup' ? 'addMembers' : 'removeMembers';
      return [{ kind: step, group, users: selection, ...(onPremises && { onPremises }) }];
    }
    case 'reprocess':
      return [{ kind: 'reprocess', users: selection }];
  }
}
