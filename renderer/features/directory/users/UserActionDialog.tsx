import { Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDraftInput } from '../../../../shared/contract/scenarios.ts';
import type { Selection } from '../../../../shared/contract/users.ts';
import { useFormat } from '../../../client/language.tsx';
import { countryOptions } from '../countries.ts';
import { LIST_PROPS } from '../listProps.ts';
import { StageDialog } from '../StageDialog.tsx';
import { GroupSelect } from './GroupSelect.tsx';

export interface UserAction {
  readonly kind: 'setUsageLocation' | 'addToGroup' | 'removeFromGroup' | 'reprocess';
  readonly selection: Selection;
  readonly users: number;
  /** Group that is meant already. */
  readonly group?: string;
}

/** Asks for what an action on users still lacks, names how many it means, and stages it as one step. */
export function UserActionDialog({ action, onClose }: { readonly action: UserAction; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [country, setCountry] = useState<string | null>(null);
  const [group, setGroup] = useState<string | null>(action.kind === 'removeFromGroup' ? (action.group ?? null) : null);
  const countries = useMemo(() => countryOptions(language), [language]);
  return (
    <StageDialog title={t(`window.directory.action.${action.kind}`)} drafts={draftsOf(action, country, group)} onClose={onClose}>
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
      {(action.kind === 'addToGroup' || action.kind === 'removeFromGroup') && <GroupSelect value={group} onChange={setGroup} />}
    </StageDialog>
  );
}

/** Null while something is still to be chosen. */
function draftsOf({ kind, selection }: UserAction, country: string | null, group: string | null): StepDraftInput[] | null {
  switch (kind) {
    case 'setUsageLocation':
      return country === null ? null : [{ kind: 'updateUsers', users: selection, set: { usageLocation: country } }];
    case 'addToGroup':
      return group === null ? null : [{ kind: 'addMembers', group, users: selection }];
    case 'removeFromGroup':
      return group === null ? null : [{ kind: 'removeMembers', group, users: selection }];
    case 'reprocess':
      return [{ kind: 'reprocess', users: selection }];
  }
}
