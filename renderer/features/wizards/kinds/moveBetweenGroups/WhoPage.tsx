import { Text } from '@mantine/core';
import type { MoveSurvey } from '../../../../../shared/contract/wizardSurveys.ts';
import { moveBetweenGroupsSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../../client/language.tsx';
import { PlainTable } from '../../../../ui/PlainTable.tsx';
import { Banner } from '../../../licenses/Banner.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Surveyed } from '../../parts/Surveyed.tsx';
import { UsersNamed } from '../../parts/UsersNamed.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useMoveSurvey } from './useMoveSurvey.ts';

/** Who would be refused and why, and whether the two groups exclude each other (F125, F126). */
export function WhoPage(props: WizardPageProps) {
  const { answers, answer } = props;
  const { t } = useFormat();
  const { refused } = moveBetweenGroupsSoFar(answers);
  return (
    <Surveyed survey={useMoveSurvey(props)}>
      {(survey) => (
        <>
          <Staging survey={survey} />
          {survey.refusals.length === 0 ? (
            <Text size="sm" mt="md">
              {t('window.wizards.moveBetweenGroups.who.none')}
            </Text>
          ) : (
            <>
              <Refusals refusals={survey.refusals} />
              <div className={classes['section']}>
                <Choices
                  label={t('window.wizards.moveBetweenGroups.who.question')}
                  value={refused ?? 'leaveOut'}
                  onChange={(next) => answer({ refused: next })}
                  choices={[
                    {
                      value: 'leaveOut',
                      label: t('window.wizards.moveBetweenGroups.who.leaveOut'),
                      about: t('window.wizards.moveBetweenGroups.who.leaveOutAbout'),
                    },
                    { value: 'move', label: t('window.wizards.moveBetweenGroups.who.move') },
                  ]}
                />
              </div>
            </>
          )}
          <Text size="sm" mt="md" role="status">
            {t('window.wizards.moveBetweenGroups.who.movers', { count: survey.movers, members: survey.members })}
          </Text>
        </>
      )}
    </Surveyed>
  );
}

/** What happens while users are in both groups. */
function Staging({ survey: { conflicts, synchronized } }: { readonly survey: MoveSurvey }) {
  const { t, list } = useFormat();
  const excludes = conflicts.length > 0;
  const pairs = conflicts.map(({ a, b }) => t('window.wizards.moveBetweenGroups.who.conflictPair', { a, b }));
  return (
    <>
      <Banner meaning="notice">
        <strong>{t(`window.wizards.moveBetweenGroups.who.${excludes ? 'conflictTitle' : 'compatibleTitle'}`)}</strong>
        <Text size="sm">
          {t(`window.wizards.moveBetweenGroups.who.${excludes ? 'conflict' : 'compatible'}`)}{' '}
          <Facts facts={excludes ? ['F125', 'F99', 'F108'] : ['F125', 'F66']} />
        </Text>
        {excludes && (
          <Text size="xs" c="dimmed">
            {list(pairs)}
          </Text>
        )}
      </Banner>
      {(synchronized.from || synchronized.to) && (
        <Banner meaning="notice">
          {t('window.wizards.moveBetweenGroups.who.synchronized')} <Facts facts={['F103']} />
        </Banner>
      )}
    </>
  );
}

function Refusals({ refusals }: { readonly refusals: MoveSurvey['refusals'] }) {
  const { t, number } = useFormat();
  return (
    <PlainTable className={classes['afterField']}>
      <thead>
        <tr>
          <th scope="col">{t('window.wizards.moveBetweenGroups.who.refusal')}</th>
          <th scope="col" data-number>
            {t('window.wizards.moveBetweenGroups.who.users')}
          </th>
          <th scope="col">{t('window.wizards.moveBetweenGroups.who.examples')}</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map(({ refusal, people }) => (
          <tr key={refusal}>
            <th scope="row">{t(`window.wizards.moveBetweenGroups.who.reasons.${refusal}`)}</th>
            <td data-number>{number(people.users)}</td>
            <td>
              <UsersNamed users={people.sample} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
