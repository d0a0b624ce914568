import { Checkbox, Loader, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_SOLUTIONS, type GroupSolutionKind, type MiningAnswer } from '../../../../../shared/contract/groupLicensing.ts';
import { Badge } from '../../../../ui/Badge.tsx';
import { QueryFault } from '../../../../ui/QueryFault.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import own from './directToGroups.module.css';
import { Leftovers } from './Leftovers.tsx';
import { ProposedGroups } from './ProposedGroups.tsx';
import { useMining } from './useMining.ts';

/** Step 2: groups that give everybody what they have today, and who is in them. */
export function GroupsPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const soFar = readAnswers(answers);
  const { solution, minimumUsers, includeGuests } = soFar;
  const { data, error, refetch, people } = useMining(tenantId, soFar);
  const fewest = data?.fewest;
  useEffect(() => {
    if (solution === undefined && fewest !== undefined) answer({ solution: fewest });
  }, [solution, fewest, answer]);
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  if (data.directUsers === 0) return <Text size="sm">{t('window.groupLicensing.groups.nobody')}</Text>;
  const shown = data.solutions[solution ?? data.fewest];
  return (
    <Stack gap="lg">
      <Text size="sm">{t('window.groupLicensing.groups.found', { count: data.directUsers })}</Text>
      <SolutionChoice data={data} value={solution ?? data.fewest} onChange={(kind) => answer({ solution: kind })} />
      <div className={own['choices']}>
        <NumberInput
          label={t('window.groupLicensing.groups.minimum')}
          description={t('window.groupLicensing.groups.minimumAbout')}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          value={minimumUsers}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) answer({ minimumUsers: Math.round(value) });
          }}
        />
        <Checkbox
          label={t('window.groupLicensing.groups.guests')}
          description={t('window.groupLicensing.groups.guestsAbout')}
          checked={includeGuests}
          onChange={({ currentTarget }) => answer({ includeGuests: currentTarget.checked })}
        />
      </div>
      <ProposedGroups
        groups={shown.groups}
        soFar={soFar}
        answer={answer}
        people={(group) => people({ group, solution: solution ?? data.fewest })}
      />
      <Leftovers data={data} solution={solution ?? data.fewest} people={people} />
    </Stack>
  );
}

interface SolutionChoiceProps {
  readonly data: MiningAnswer;
  readonly value: GroupSolutionKind;
  readonly onChange: (kind: GroupSolutionKind) => void;
}

function SolutionChoice({ data, value, onChange }: SolutionChoiceProps) {
  const { t } = useTranslation();
  const choose = (next: string): void => {
    const kind = GROUP_SOLUTIONS.find((each) => each === next);
    if (kind !== undefined) onChange(kind);
  };
  return (
    <Radio.Group label={t('window.groupLicensing.groups.solution')} value={value} onChange={choose}>
      <div className={own['choices']}>
        {GROUP_SOLUTIONS.map((kind) => {
          const { groups, coveredUsers, provenFewest } = data.solutions[kind];
          return (
            <Radio.Card key={kind} value={kind} p="sm" aria-label={t(`window.groupLicensing.groups.kind.${kind}.title`)}>
              <div className={own['choice']}>
                <Radio.Indicator />
                <div>
                  <Text size="sm" fw={600}>
                    {t(`window.groupLicensing.groups.kind.${kind}.title`)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t(`window.groupLicensing.groups.kind.${kind}.about`)}
                  </Text>
                  <Text size="sm" mt={4}>
                    {t('window.groupLicensing.groups.count', { count: groups.length })},{' '}
                    {t('window.groupLicensing.groups.covered', { count: coveredUsers })}
                  </Text>
                  <Badge meaning={kind === data.fewest ? 'good' : 'still'}>
                    {kind === data.fewest
                      ? t('window.groupLicensing.groups.fewest')
                      : provenFewest
                        ? t('window.groupLicensing.groups.proven')
                        : t('window.groupLicensing.groups.greedy')}
                  </Badge>
                </div>
              </div>
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}
