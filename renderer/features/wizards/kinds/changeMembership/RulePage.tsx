import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../parts/Facts.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { EffectFigures } from './EffectFigures.tsx';
import { useMembershipEffect } from './useMembershipEffect.ts';

/** The rule, and at once who comes and who goes by it. */
export function RulePage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { change, rule } = readAnswers(answers);
  const { data, people } = useMembershipEffect(tenantId, answers);
  if (change === 'toAssigned') return <Text size="sm">{t('window.groupLicensing.membership.rule.none')}</Text>;
  const fault = rule.trim() === '' ? null : (data?.fault ?? null);
  return (
    <div className={classes['fields']}>
      <Textarea
        label={t('window.groupLicensing.membership.rule.rule')}
        description={t('window.groupLicensing.membership.rule.ruleAbout')}
        autosize
        minRows={2}
        maxRows={10}
        spellCheck={false}
        value={rule}
        onChange={({ currentTarget }) => answer({ rule: currentTarget.value })}
        error={
          fault !== null &&
          t('window.groupLicensing.membership.rule.at', {
            fault: t(`window.groupLicensing.membership.rule.fault.${fault.reason}`),
            position: fault.position + 1,
          })
        }
      />
      {fault !== null && (
        <Text size="sm" component="div">
          <pre className={classes['rules']}>{markAt(rule, fault.position)}</pre>
          <Facts facts={['F194']} />
        </Text>
      )}
      {fault === null && rule.trim() !== '' && data !== undefined && <EffectFigures effect={data} people={people} />}
    </div>
  );
}

/** The line of the rule with the place under it. */
function markAt(rule: string, position: number): string {
  const start = rule.lastIndexOf('\n', Math.max(0, position - 1)) + 1;
  const end = rule.indexOf('\n', position);
  return `${rule.slice(start, end < 0 ? undefined : end)}\n${' '.repeat(Math.max(0, position - start))}^`;
}
