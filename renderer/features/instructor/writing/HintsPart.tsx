import { Button, Select, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SuggestedConditions } from '../../../../shared/contract/instructor.ts';
import { LIST_PROPS } from '../../directory/listProps.ts';
import classes from '../instructor.module.css';
import { freeId, movedItem, withItem, withoutItem } from './draftLists.ts';
import { FactsField } from './FactsField.tsx';
import { EMPTY_TEXT, LocalizedField } from './LocalizedField.tsx';
import { OrderButtons } from './OrderButtons.tsx';
import type { PartProps } from './StoryPart.tsx';
import { useConditionChoices } from './useConditionChoices.ts';

interface HintsPartProps extends PartProps {
  readonly suggested: SuggestedConditions | undefined;
}

const MOST_HINTS = 60;

/** The ladder of hints, each for one condition or for any. */
export function HintsPart({ draft, change, suggested }: HintsPartProps) {
  const { t } = useTranslation();
  const { hints } = draft;
  const choices = useConditionChoices(draft, suggested);
  const add = (): void => change({ hints: [...hints, { id: freeId('hint', hints), for: null, text: EMPTY_TEXT, facts: [] }] });
  return (
    <div className={classes['fields']}>
      <Text size="sm" maw="80ch">
        {t('window.instructor.hints.about')}
      </Text>
      {hints.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('window.instructor.hints.none')}
        </Text>
      )}
      {hints.map((hint, i) => {
        const name = t('window.instructor.hints.one', { number: i + 1 });
        const update = (changes: Partial<typeof hint>): void => change({ hints: withItem(hints, i, { ...hint, ...changes }) });
        return (
          <section key={hint.id} aria-label={name} className={classes['item']}>
            <div className={classes['itemHead']}>
              <h2>{name}</h2>
              <OrderButtons
                what={name}
                first={i === 0}
                last={i === hints.length - 1}
                onMove={(by) => change({ hints: movedItem(hints, i, by) })}
                onRemove={() => change({ hints: withoutItem(hints, i) })}
              />
            </div>
            <LocalizedField long label={t('window.instructor.hints.text')} value={hint.text} onChange={(text) => update({ text })} />
            <div className={classes['pair']}>
              <Select
                {...LIST_PROPS}
                label={t('window.instructor.hints.for')}
                placeholder={t('window.instructor.hints.forAnything')}
                clearable
                data={choices.map(({ id, text }) => ({ value: id, label: text }))}
                value={choices.some(({ id }) => id === hint.for) ? hint.for : null}
                onChange={(condition) => update({ for: condition })}
              />
              <FactsField label={t('window.instructor.story.facts')} value={hint.facts} onChange={(facts) => update({ facts })} />
            </div>
          </section>
        );
      })}
      {hints.length < MOST_HINTS && (
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={add}>
          {t('window.instructor.hints.add')}
        </Button>
      )}
    </div>
  );
}
