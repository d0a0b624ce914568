import { Textarea, TextInput } from '@mantine/core';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../shared/i18n/translator.ts';
import type { DraftText } from '../../../../shared/model/exerciseDraft.ts';
import { LANGUAGE_NAMES } from '../../../app/languageNames.ts';
import classes from '../instructor.module.css';

/** The languages that the author writes in, the window's own first. */
export const WritingLanguages = createContext<readonly Language[]>(['en']);

const LONGEST = 6000;

export const EMPTY_TEXT: DraftText = { en: '', sv: '', nl: '' };

export function isWritten(text: DraftText): boolean {
  return Object.values(text).some((words) => words.trim() !== '');
}

interface LocalizedFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: DraftText;
  readonly onChange: (value: DraftText) => void;
  /** More than one line. */
  readonly long?: boolean;
}

/** A text of the exercise: one field, or one for each language beside one another. */
export function LocalizedField({ label, description, value, onChange, long = false }: LocalizedFieldProps) {
  const { t } = useTranslation();
  const languages = useContext(WritingLanguages);
  return (
    <div className={classes['languages']}>
      {languages.map((language) => {
        const field = {
          label: languages.length === 1 ? label : t('window.instructor.write.inLanguage', { label, language: LANGUAGE_NAMES[language] }),
          lang: language,
          maxLength: LONGEST,
          value: value[language],
        };
        const about = description === undefined ? {} : { description };
        return long ? (
          <Textarea
            key={language}
            {...field}
            {...about}
            autosize
            minRows={3}
            maxRows={14}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        ) : (
          <TextInput
            key={language}
            {...field}
            {...about}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        );
      })}
    </div>
  );
}
