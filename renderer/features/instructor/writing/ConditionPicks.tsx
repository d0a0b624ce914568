import { Checkbox, NumberInput, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingNames } from '../../../../shared/contract/training.ts';
import { type ConditionToTell, conditionText } from '../../../../shared/i18n/sentences/conditionText.ts';
import type { ForbiddenEvent, Goal } from '../../../../shared/model/condition.ts';
import { useFormat } from '../../../client/language.tsx';
import { useNaming } from '../../training/useNaming.ts';
import classes from '../instructor.module.css';
import { numbersOf, withNumber } from './conditionNumbers.ts';

export interface ConditionItem<Condition> {
  readonly key: string;
  /** In the draft; null while it is not picked. */
  readonly id: string | null;
  readonly condition: Condition;
  readonly users: number | null;
  readonly suggested: boolean;
}

interface ConditionPicksProps<Condition> {
  readonly toTell: (condition: Condition) => ConditionToTell;
  readonly heading: string;
  readonly none: string;
  readonly names: TrainingNames;
  readonly items: readonly ConditionItem<Condition>[];
  readonly onAdd: (condition: Condition) => void;
  readonly onChange: (id: string, condition: Condition) => void;
  readonly onRemove: (id: string) => void;
}

/** Conditions in words, each to be ticked; the numbers of those that are can be changed. */
export function ConditionPicks<Condition extends Goal | ForbiddenEvent>(props: ConditionPicksProps<Condition>) {
  const { toTell, heading, none, names, items, onAdd, onChange, onRemove } = props;
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useNaming(names);
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      <ul className={classes['picks']}>
        {items.map(({ key, id, condition, users, suggested }) => {
          const text = conditionText(toTell(condition), naming, words, users);
          return (
            <li key={key}>
              <Checkbox
                label={text}
                {...(!suggested && { description: t('window.instructor.conditions.noLongerSuggested') })}
                checked={id !== null}
                onChange={() => (id === null ? onAdd(condition) : onRemove(id))}
              />
              {id !== null && numbersOf(condition).length > 0 && (
                <fieldset className={classes['numbers']}>
                  <legend>{t('window.instructor.conditions.numbersOf', { condition: text })}</legend>
                  {numbersOf(condition).map(([name, value]) => (
                    <NumberInput
                      key={name}
                      label={t(`window.instructor.conditions.number.${name}`)}
                      value={value}
                      min={0}
                      allowDecimal={false}
                      allowNegative={false}
                      onChange={(changed) => typeof changed === 'number' && onChange(id, withNumber(condition, name, changed))}
                    />
                  ))}
                </fieldset>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
