import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Directory.module.css';

interface FilterChipsProps<Key extends string> {
  readonly chips: readonly { readonly key: Key; readonly text: string }[];
  readonly onRemove: (key: Key) => void;
  readonly onClear: () => void;
}

/** The conditions that hold, each with a button that lifts it. */
export function FilterChips<Key extends string>({ chips, onRemove, onClear }: FilterChipsProps<Key>) {
  const { t } = useTranslation();
  if (chips.length === 0) return null;
  return (
    <ul className={classes['chips']} aria-label={t('window.directory.filters')}>
      {chips.map(({ key, text }) => (
        <li key={key} className={classes['chip']} title={text}>
          <span>{text}</span>
          <CloseButton
            size="sm"
            radius="xl"
            aria-label={t('window.directory.removeFilter', { filter: text })}
            onClick={() => onRemove(key)}
          />
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button variant="subtle" size="compact-xs" onClick={onClear}>
            {t('window.directory.clearFilters')}
          </Button>
        </li>
      )}
    </ul>
  );
}
