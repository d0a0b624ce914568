import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { LIST_PROPS } from '../../directory/listProps.ts';
import classes from '../instructor.module.css';
import { FactsField } from './FactsField.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import type { ChangeDraft } from './useDraft.ts';

export interface PartProps {
  readonly draft: ExerciseDraft;
  readonly change: ChangeDraft;
}

const LEVELS = [1, 2, 3] as const;
const LONGEST_MINUTES = 240;

/** What the exercise is about, in the author's words. */
export function StoryPart({ draft, change }: PartProps) {
  const { t } = useTranslation();
  const plainText = t('window.instructor.story.plainText');
  return (
    <div className={classes['fields']}>
      <LocalizedField label={t('window.instructor.story.title')} value={draft.title} onChange={(title) => change({ title })} />
      <div className={classes['short']}>
        <Select
          {...LIST_PROPS}
          label={t('window.instructor.story.level')}
          data={LEVELS.map((level) => ({ value: String(level), label: t(`window.instructor.story.levels.level${level}`) }))}
          value={String(draft.level)}
          allowDeselect={false}
          onChange={(value) => change({ level: LEVELS.find((level) => String(level) === value) ?? draft.level })}
        />
        <NumberInput
          label={t('window.instructor.story.minutes')}
          value={draft.minutes}
          min={1}
          max={LONGEST_MINUTES}
          allowDecimal={false}
          onChange={(value) => typeof value === 'number' && value >= 1 && value <= LONGEST_MINUTES && change({ minutes: value })}
        />
      </div>
      <LocalizedField long label={t('window.instructor.story.role')} value={draft.role} onChange={(role) => change({ role })} />
      <LocalizedField
        long
        label={t('window.instructor.story.situation')}
        description={plainText}
        value={draft.situation}
        onChange={(situation) => change({ situation })}
      />
      <LocalizedField
        long
        label={t('window.instructor.story.task')}
        description={plainText}
        value={draft.task}
        onChange={(task) => change({ task })}
      />
      <FactsField label={t('window.instructor.story.facts')} value={draft.facts} onChange={(facts) => change({ facts })} />
      <LocalizedField
        long
        label={t('window.instructor.story.debrief')}
        description={t('window.instructor.story.debriefAbout')}
        value={draft.debrief}
        onChange={(debrief) => change({ debrief })}
      />
    </div>
  );
}
