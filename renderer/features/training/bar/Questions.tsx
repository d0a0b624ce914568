import { Radio, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttemptState, ShownQuestion } from '../../../../shared/contract/training.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Paragraphs } from '../Paragraphs.tsx';
import classes from './bar.module.css';
import { useAttemptActions } from './useAttemptActions.tsx';

/** The questions of an exercise, to be answered at any time; after a check with whether the choice was right, and why. */
export function Questions({ attempt }: { readonly attempt: AttemptState }) {
  const { t } = useTranslation();
  const { questions } = attempt.brief.conditions;
  if (questions.length === 0) return null;
  return (
    <section className={classes['questions']}>
      <h3>{t('window.training.questions.heading')}</h3>
      <Text size="xs" c="dimmed">
        {t('window.training.questions.about')}
      </Text>
      {questions.map((question) => (
        <Question key={question.id} question={question} attempt={attempt} />
      ))}
    </section>
  );
}

function Question({ question: { id, text, choices }, attempt }: { readonly question: ShownQuestion; readonly attempt: AttemptState }) {
  const { answer } = useAttemptActions(attempt);
  return (
    <div>
      <Radio.Group
        label={text}
        value={attempt.answers[id] ?? null}
        onChange={(choice) => answer(id, choice)}
        labelProps={{ style: { whiteSpace: 'pre-line' } }}
      >
        <Stack gap={6} mt={6}>
          {choices.map((choice) => (
            <Radio key={choice.id} size="sm" value={choice.id} label={choice.text} />
          ))}
        </Stack>
      </Radio.Group>
      <CheckedAnswer id={id} attempt={attempt} />
    </div>
  );
}

/** What the last check said of the answer, as long as it is still the one that is chosen. */
function CheckedAnswer({ id, attempt: { lastCheck, answers } }: { readonly id: string; readonly attempt: AttemptState }) {
  const { t } = useTranslation();
  const why = lastCheck?.whys[id];
  if (lastCheck === null || why === undefined) return null;
  if (lastCheck.answers[id] !== answers[id]) {
    return (
      <Text size="xs" c="dimmed" mt={6}>
        {t('window.training.questions.changed')}
      </Text>
    );
  }
  const right = lastCheck.assessment.results.some((result) => result.id === id && result.met);
  return (
    <div className={classes['why']}>
      <Badge meaning={right ? 'good' : 'bad'} icon={right ? IconCircleCheck : IconCircleX}>
        {t(right ? 'window.training.questions.right' : 'window.training.questions.wrong')}
      </Badge>
      <Paragraphs text={why} />
    </div>
  );
}
