import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../instructor.module.css';
import { freeId, movedItem, withItem, withoutItem } from './draftLists.ts';
import { EMPTY_TEXT } from './LocalizedField.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import type { PartProps } from './StoryPart.tsx';

const MOST_QUESTIONS = 10;

/** Questions with their answers, of which one is right. */
export function QuestionsPart({ draft: { goals, never, questions }, change }: PartProps) {
  const { t } = useTranslation();
  const add = (): void => {
    const id = freeId('question', [...goals, ...never, ...questions]);
    const choices = ['answer-1', 'answer-2'].map((choice) => ({ id: choice, text: EMPTY_TEXT, why: EMPTY_TEXT }));
    change({ questions: [...questions, { id, text: EMPTY_TEXT, right: null, choices }] });
  };
  return (
    <div className={classes['fields']}>
      <Text size="sm" maw="80ch">
        {t('window.instructor.questions.about')}
      </Text>
      {questions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('window.instructor.questions.none')}
        </Text>
      )}
      {questions.map((question, i) => (
        <QuestionFields
          key={question.id}
          question={question}
          place={i}
          last={i === questions.length - 1}
          onChange={(changed) => change({ questions: withItem(questions, i, changed) })}
          onMove={(by) => change({ questions: movedItem(questions, i, by) })}
          onRemove={() => change({ questions: withoutItem(questions, i) })}
        />
      ))}
      {questions.length < MOST_QUESTIONS && (
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={add}>
          {t('window.instructor.questions.add')}
        </Button>
      )}
    </div>
  );
}
