import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Directory.module.css';

/** Between the last keystroke and the question: a fast typist asks once, nobody notices. */
const PAUSE_MS = 120;

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Search as you type. What is typed is never taken back by an answer that comes late. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address has changed by itself (back, a chip removed): the box follows.
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const type = (next: string, wait: number): void => {
    setText(next);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      asked.current = next.trim();
      onChange(next.trim());
    }, wait);
  };
  return (
    <TextInput
      type="search"
      className={classes['search']!}
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={200}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={text !== '' && <CloseButton size="sm" aria-label={t('window.directory.clearSearch')} onClick={() => type('', 0)} />}
      onChange={(event) => type(event.currentTarget.value, PAUSE_MS)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') type(event.currentTarget.value, 0);
        if (event.key === 'Escape' && text !== '') type('', 0);
      }}
    />
  );
}
