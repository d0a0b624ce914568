import type { UserSelector } from '../../../../../shared/model/migrationPlan.ts';
import { changePlansSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { asImported } from '../../../../client/scope.ts';
import { GroupSelect } from '../../../directory/find/GroupSelect.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';

/** For whom: a group that gives the license plan, or users who have it directly. */
export function WhomPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useFormat();
  const { who, users, group } = changePlansSoFar(answers);
  // Who names a license plan has also said which one is to be changed.
  const choose = (chosen: UserSelector | undefined): void =>
    answer({ users: chosen, switches: undefined, ...(chosen !== undefined && 'hasDirect' in chosen && { from: chosen.hasDirect }) });
  return (
    <div className={classes['fields']}>
      <Choices
        label={t('window.wizards.changePlans.whom.label')}
        value={who ?? null}
        onChange={(next) => answer({ who: next, from: undefined, switches: undefined })}
        choices={[
          {
            value: 'group',
            label: t('window.wizards.changePlans.whom.group'),
            about: t('window.wizards.changePlans.whom.groupAbout'),
          },
          {
            value: 'users',
            label: t('window.wizards.changePlans.whom.users'),
            about: t('window.wizards.changePlans.whom.usersAbout'),
          },
        ]}
      />
      {who === 'group' && (
        <GroupSelect
          scope={asImported(tenantId)}
          label={t('window.wizards.changePlans.whom.groupPick')}
          value={group ?? null}
          onChange={(next) => answer({ group: next ?? undefined, from: undefined, switches: undefined })}
          filter={{ licensed: true }}
        />
      )}
      {who === 'users' && <PeoplePicker tenantId={tenantId} value={users ?? null} onChange={choose} />}
    </div>
  );
}
