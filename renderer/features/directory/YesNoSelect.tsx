import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIST_PROPS } from './listProps.ts';

interface YesNoSelectProps {
  readonly label: string;
  /** undefined: both. */
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}

/** A condition of a filter that holds, does not hold, or does not matter. */
export function YesNoSelect({ label, value, onChange }: YesNoSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...LIST_PROPS}
      comboboxProps={{ withinPortal: false }}
      clearable
      openOnFocus={false}
      label={label}
      data={[
        { value: 'true', label: t('window.directory.yes') },
        { value: 'false', label: t('window.directory.no') },
      ]}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? undefined : chosen === 'true')}
    />
  );
}
