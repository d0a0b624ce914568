import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FACTS, isFact } from '../../../../shared/model/facts.ts';
import { LIST_PROPS } from '../../directory/listProps.ts';
import { Facts } from '../../training/Facts.tsx';
import classes from '../instructor.module.css';

interface FactsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (facts: string[]) => void;
}

const MOST = 20;

/** Facts that a text rests on: found by their number or by a word of what they say. */
export function FactsField({ label, value, onChange }: FactsFieldProps) {
  const { t } = useTranslation();
  const options = Object.keys(FACTS)
    .filter(isFact)
    .map((fact) => ({ value: fact, label: fact }));
  return (
    <div className={classes['factsField']}>
      <MultiSelect
        {...LIST_PROPS}
        label={label}
        placeholder={value.length === 0 ? t('window.instructor.story.factsPlaceholder') : ''}
        nothingFoundMessage={t('window.directory.nothingFound')}
        data={options}
        value={value.filter(isFact)}
        limit={50}
        maxValues={MOST}
        searchable
        hidePickedOptions
        onChange={onChange}
        filter={({ options: all, search }) =>
          all.filter((option) => {
            const wanted = search.trim().toLowerCase();
            if (!('value' in option) || typeof option.value !== 'string' || !isFact(option.value)) return false;
            return option.value.toLowerCase().startsWith(wanted) || t(`factTexts.text.${option.value}`).toLowerCase().includes(wanted);
          })
        }
        renderOption={({ option }) => (
          <span>
            {option.value} <small>{isFact(option.value) ? t(`factTexts.text.${option.value}`) : ''}</small>
          </span>
        )}
      />
      <Facts facts={value} />
    </div>
  );
}
