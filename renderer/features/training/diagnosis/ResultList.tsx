import { Anchor } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CheckAnswer, ShownConditions } from '../../../../shared/contract/training.ts';
import { conditionText } from '../../../../shared/i18n/sentences/conditionText.ts';
import { diagnosisText } from '../../../../shared/i18n/sentences/diagnosisText.ts';
import type { ConditionResult, Witness } from '../../../../shared/model/assessment.ts';
import { useFormat } from '../../../client/language.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Paragraphs } from '../Paragraphs.tsx';
import { useNaming } from '../useNaming.ts';
import classes from './diagnosis.module.css';

interface ResultListProps {
  readonly check: CheckAnswer;
  readonly conditions: ShownConditions;
  /** Where the playback is; null when there is no tenant to play it on any more. */
  readonly tenantId: string | null;
}

const PARTS = [
  { kind: 'goal', heading: 'goals' },
  { kind: 'never', heading: 'never' },
  { kind: 'question', heading: 'questions' },
] as const;

/** Each condition with a word for how it stands; below those that failed what speaks against them, and a way to see it happen. */
export function ResultList({ check, conditions, tenantId }: ResultListProps) {
  const { t } = useTranslation();
  return PARTS.map(({ kind, heading }) => {
    const results = check.assessment.results.filter(({ condition }) => condition.kind === kind);
    if (results.length === 0) return null;
    return (
      <section key={kind} className={classes['part']}>
        <h3>{t(`window.training.diagnosis.${heading}`)}</h3>
        <ul className={classes['results']}>
          {results.map((result) => (
            <li key={result.id}>
              <ResultBadge result={result} />
              <div>
                <ResultText result={result} check={check} conditions={conditions} tenantId={tenantId} />
              </div>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function ResultBadge({ result: { condition, met } }: { readonly result: ConditionResult }) {
  const { t } = useTranslation();
  if (condition.kind === 'question' && !condition.answered) {
    return (
      <Badge meaning="caution" icon={IconCircleX}>
        {t('window.training.diagnosis.unanswered')}
      </Badge>
    );
  }
  return (
    <Badge meaning={met ? 'good' : 'bad'} icon={met ? IconCircleCheck : IconCircleX}>
      {t(`window.training.diagnosis.${met ? 'met' : 'unmet'}.${condition.kind}`)}
    </Badge>
  );
}

function ResultText({ result, check, conditions, tenantId }: ResultListProps & { readonly result: ConditionResult }) {
  const words = useFormat();
  const naming = useNaming(check.names);
  const { condition, id, met, of } = result;
  if (condition.kind === 'question') {
    const question = conditions.questions.find((each) => each.id === condition.question);
    return (
      <>
        <span>{question?.text}</span>
        <Paragraphs text={check.whys[condition.question] ?? ''} />
      </>
    );
  }
  const text = conditionText(condition, naming, words, conditions.users[id] ?? result.of);
  if (met) return <span>{text}</span>;
  const { sentence, witnesses, more } = diagnosisText(result, naming, words);
  return (
    <>
      <span>{text}</span>
      {of !== 1 && <p className={classes['diagnosis']}>{sentence}</p>}
      <ul className={classes['witnesses']}>
        {witnesses.map(({ text: line, witness }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is one answer and never changes.
          <li key={i}>
            {line} <PlaybackLink witness={witness} check={check} tenantId={tenantId} what={line} />
          </li>
        ))}
        {more !== null && <li>{more}</li>}
      </ul>
    </>
  );
}

interface PlaybackLinkProps {
  readonly witness: Witness;
  readonly check: CheckAnswer;
  readonly tenantId: string | null;
  /** What it shows, for who hears the link alone. */
  readonly what: string;
}

/** The playback of the scenario that was checked, at the moment it went wrong, with the user it went wrong for. */
function PlaybackLink({ witness: { atSeconds, userId }, check: { scenarioId }, tenantId, what }: PlaybackLinkProps) {
  const { t } = useTranslation();
  if (atSeconds === null || tenantId === null) return null;
  return (
    <Anchor
      size="xs"
      underline="always"
      className={classes['playback']}
      aria-label={t('window.training.diagnosis.playbackOf', { what })}
      renderRoot={(props) => (
        <Link
          to="/tenants/$tenantId/scenario/$part"
          params={{ tenantId, part: 'playback' }}
          search={{ scenario: scenarioId, at: atSeconds, ...(userId === null ? {} : { user: userId }) }}
          {...props}
        />
      )}
    >
      <IconPlayerPlay size={13} stroke={1.8} aria-hidden />
      {t('window.training.diagnosis.playback')}
    </Anchor>
  );
}
