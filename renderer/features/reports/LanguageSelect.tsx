import { Select } from '@mantine/core';
import { isLanguage, LANGUAGES, type Language } from '../../../shared/i18n/translator.ts';
import { LANGUAGE_NAMES } from '../../app/languageNames.ts';

interface LanguageSelectProps {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** Which language something is written in, for a reader who may have another one than the window. */
export function LanguageSelect({ label, value, onChange }: LanguageSelectProps) {
  return (
    <Select
      label={label}
      data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      value={value}
      allowDeselect={false}
      onChange={(language) => language !== null && isLanguage(language) && onChange(language)}
    />
  );
}
