import { ActionIcon, Button, Radio, Text, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import classes from '../instructor.module.css';
import { freeId, withItem, withoutItem } from './draftLists.ts';
import { EMPTY_TEXT, LocalizedField } from './LocalizedField.tsx';
import { OrderButtons } from './OrderButtons.tsx';

type Question = ExerciseDraft['questions'][number];

interface QuestionFieldsProps {
  readonly question: Question;
  readonly place: number;
  readonly last: boolean;
  readonly onChange: (question: Question) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const MOST_CHOICES = 8;
const FEWEST_CHOICES = 2;

export function QuestionFields({ question, place, last, onChange, onMove, onRemove }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { choices, right } = question;
  const name = t('window.instructor.questions.one', { number: place + 1 });
  return (
    <section aria-labelledby={heading} className={classes['item']}>
      <div className={classes['itemHead']}>
        <h2 id={heading}>{name}</h2>
        <OrderButtons what={name} first={place === 0} last={last} onMove={onMove} onRemove={onRemove} />
      </div>
      <LocalizedField
        label={t('window.instructor.questions.text')}
        value={question.text}
        onChange={(text) => onChange({ ...question, text })}
      />
      <Text size="sm" c="dimmed">
        {t('window.instructor.questions.mark')}
      </Text>
      {choices.map((choice, i) => {
        const number = i + 1;
        const removeLabel = t('window.instructor.questions.removeChoice', { number });
        return (
          <div key={choice.id} className={classes['choice']}>
            <Radio
              name={heading}
              aria-label={t('window.instructor.questions.right', { number })}
              checked={right === choice.id}
              onChange={() => onChange({ ...question, right: choice.id })}
            />
            <div className={classes['choiceTexts']}>
              <LocalizedField
                label={t('window.instructor.questions.choice', { number })}
                value={choice.text}
                onChange={(text) => onChange({ ...question, choices: withItem(choices, i, { ...choice, text }) })}
              />
              <LocalizedField
                label={t('window.instructor.questions.why', { number })}
                value={choice.why}
                onChange={(why) => onChange({ ...question, choices: withItem(choices, i, { ...choice, why }) })}
              />
            </div>
            <Tooltip label={removeLabel}>
              <ActionIcon
                aria-label={removeLabel}
                disabled={choices.length <= FEWEST_CHOICES}
                onClick={() => onChange({ ...question, choices: withoutItem(choices, i), right: right === choice.id ? null : right })}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </div>
        );
      })}
      {choices.length < MOST_CHOICES && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() =>
            onChange({ ...question, choices: [...choices, { id: freeId('answer', choices), text: EMPTY_TEXT, why: EMPTY_TEXT }] })
          }
        >
          {t('window.instructor.questions.addChoice')}
        </Button>
      )}
    </section>
  );
}
