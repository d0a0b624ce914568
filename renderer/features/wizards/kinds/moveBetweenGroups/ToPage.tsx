import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moveBetweenGroupsSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';
import { asImported } from '../../../../client/scope.ts';
import { GroupSelect } from '../../../directory/find/GroupSelect.tsx';
import { LIST_PROPS } from '../../../directory/listProps.ts';
import { Choices } from '../../parts/Choices.tsx';
import { LicensePlanPicker } from '../../parts/LicensePlanPicker.tsx';
import { UnitsNeeded } from '../../parts/UnitsNeeded.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { MOVABLE } from './movable.ts';
import { useMoveSurvey } from './useMoveSurvey.ts';

/** The group that users join: one that exists, or one like the old group with another license plan. */
export function ToPage(props: WizardPageProps) {
  const { tenantId, answers, answer } = props;
  const { t } = useFormat();
  const { from, target, to } = moveBetweenGroupsSoFar(answers);
  const survey = useMoveSurvey(props);
  return (
    <div className={classes['fields']}>
      <Choices
        label={t('window.wizards.moveBetweenGroups.to.question')}
        value={target ?? null}
        onChange={(next) => answer({ target: next })}
        choices={[
          { value: 'existing', label: t('window.wizards.moveBetweenGroups.to.existing') },
          {
            value: 'create',
            label: t('window.wizards.moveBetweenGroups.to.create'),
            about: t('window.wizards.moveBetweenGroups.to.createAbout'),
          },
        ]}
      />
      {target === 'existing' && (
        <GroupSelect
          scope={asImported(tenantId)}
          label={t('window.wizards.moveBetweenGroups.to.group')}
          value={to ?? null}
          onChange={(next) => answer({ to: next ?? undefined })}
          filter={{ ...MOVABLE, licensed: true }}
          except={from ?? null}
        />
      )}
      {target === 'create' && <NewGroup {...props} />}
      {survey.data !== undefined && !survey.isPlaceholderData && <UnitsNeeded effect={survey.data.effect} />}
    </div>
  );
}

interface Draft {
  readonly displayName?: string;
  readonly replaces?: string;
  readonly licensePlan?: string;
}

/** The name of the new group, and which license plan takes the place of which. */
function NewGroup({ tenantId, answers, answer }: WizardPageProps) {
  const { t, language } = useFormat();
  const { queries } = useClient();
  const { from, newGroup } = moveBetweenGroupsSoFar(answers);
  const { data: group } = useQuery({
    ...queries.groups.get.queryOptions({ input: { scope: { tenantId, scenario: null }, groupId: from ?? '-', language } }),
    enabled: from !== undefined,
  });
  const given = group?.row.licenses ?? [];
  const [draft, setDraft] = useState<Draft>(newGroup ?? {});
  const replaces = draft.replaces ?? (given.length === 1 ? given[0]?.skuId : undefined);
  const change = (changed: Draft): void => {
    const next = { ...draft, ...(replaces !== undefined && { replaces }), ...changed };
    setDraft(next);
    const isWhole = (next.displayName ?? '').trim() !== '' && next.replaces !== undefined && next.licensePlan !== undefined;
    answer({ newGroup: isWhole ? next : undefined, switches: undefined });
  };
  return (
    <>
      <TextInput
        label={t('window.wizards.moveBetweenGroups.to.name')}
        value={draft.displayName ?? ''}
        maxLength={256}
        onChange={(event) => change({ displayName: event.currentTarget.value })}
      />
      <Select
        {...LIST_PROPS}
        label={t('window.wizards.moveBetweenGroups.to.replaces')}
        data={given.map(({ skuId, name }) => ({ value: skuId, label: name }))}
        value={replaces ?? null}
        onChange={(next) => next !== null && change({ replaces: next })}
      />
      <LicensePlanPicker
        tenantId={tenantId}
        label={t('window.wizards.moveBetweenGroups.to.licensePlan')}
        value={draft.licensePlan ?? null}
        onChange={(next) => next !== null && change({ licensePlan: next })}
        offers={({ skuId }) => skuId !== replaces}
      />
    </>
  );
}
