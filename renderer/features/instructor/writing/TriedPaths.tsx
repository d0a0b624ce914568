import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TriedDraft, TriedPath } from '../../../../shared/contract/instructor.ts';
import { conditionText } from '../../../../shared/i18n/sentences/conditionText.ts';
import { diagnosisText } from '../../../../shared/i18n/sentences/diagnosisText.ts';
import type { ConditionResult } from '../../../../shared/model/assessment.ts';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { useFormat } from '../../../client/language.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { useNaming } from '../../training/useNaming.ts';
import classes from '../instructor.module.css';
import { useConditionChoices, wordsOf } from './useConditionChoices.ts';

interface TriedPathsProps {
  readonly tried: TriedDraft;
  readonly draft: ExerciseDraft;
}

/** Each path with the points it brings, what fails on it, and the hint a learner on it is offered first. */
export function TriedPaths({ tried, draft }: TriedPathsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <h2>{t('window.instructor.try.tried')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <section className={classes['scroll']} aria-label={t('window.instructor.try.tried')} tabIndex={0}>
        <PlainTable aria-label={t('window.instructor.try.tried')}>
          <thead>
            <tr>
              <th scope="col">{t('window.instructor.try.path')}</th>
              <th scope="col" data-number>
                {t('window.instructor.try.steps')}
              </th>
              <th scope="col" data-number>
                {t('window.instructor.try.points')}
              </th>
              <th scope="col">{t('window.instructor.try.result')}</th>
              <th scope="col">{t('window.instructor.try.failed')}</th>
              <th scope="col">{t('window.instructor.try.hint')}</th>
            </tr>
          </thead>
          <tbody>
            {tried.paths.map((path) => (
              <PathRow key={path.id} path={path} tried={tried} draft={draft} />
            ))}
          </tbody>
        </PlainTable>
      </section>
    </div>
  );
}

function PathRow({ path: { id, steps, points, passed, results, hint }, tried, draft }: TriedPathsProps & { readonly path: TriedPath }) {
  const { t } = useTranslation();
  const { language, number } = useFormat();
  const wrong = draft.wrongPaths.find((each) => each.id === id);
  const offered = draft.hints.findIndex((each) => each.id === hint);
  const failed = results.filter(({ met }) => !met);
  const said = draft.hints[offered];
  return (
    <tr>
      <th scope="row">{wrong === undefined ? t('window.instructor.paths.model') : wordsOf(wrong.title, language)}</th>
      <td data-number>{number(steps)}</td>
      <td data-number>{number(points)}</td>
      <td>
        <Badge meaning={passed ? 'good' : 'bad'} icon={passed ? IconCircleCheck : IconCircleX}>
          {t(passed ? 'window.instructor.try.passed' : 'window.instructor.try.notPassed')}
        </Badge>
      </td>
      <td>
        {failed.length === 0 ? (
          t('window.instructor.try.nothingFailed')
        ) : (
          <ul className={classes['failed']}>
            {failed.map((result) => (
              <li key={result.id}>
                <FailedCondition result={result} tried={tried} draft={draft} />
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {said === undefined ? (
          t('window.instructor.none')
        ) : (
          <>
            {t('window.instructor.hints.one', { number: offered + 1 })}
            <span className={classes['small']}>{wordsOf(said.text, language)}</span>
          </>
        )}
      </td>
    </tr>
  );
}

function FailedCondition({ result, tried, draft }: TriedPathsProps & { readonly result: ConditionResult }) {
  const words = useFormat();
  const naming = useNaming(tried.names);
  const { condition } = result;
  const choices = useConditionChoices(draft, undefined);
  const { sentence, witnesses } = diagnosisText(result, naming, words);
  return (
    <>
      {condition.kind === 'question'
        ? choices.find(({ id }) => id === condition.question)?.text
        : conditionText(condition, naming, words, tried.users[result.id] ?? null)}
      <span className={classes['small']}>{[sentence, ...witnesses.slice(0, 1).map(({ text }) => text)].join(' ')}</span>
    </>
  );
}
