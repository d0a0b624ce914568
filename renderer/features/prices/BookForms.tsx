import { Button, FileInput, Group, Select, Stack, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../client/language.tsx';
import { currencyOptions, usualCurrency } from './currencies.ts';

interface CurrencyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (currency: string) => void;
}

export function CurrencyField({ label, value, onChange }: CurrencyFieldProps) {
  const { language } = useFormat();
  const options = useMemo(() => currencyOptions(language), [language]);
  const known = options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];
  return (
    <Select
      label={label}
      data={known}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      searchable
      allowDeselect={false}
      limit={200}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

/** A name and a currency. */
export function NewBookForm({ onBook }: { readonly onBook: (name: string, currency: string) => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [name, setName] = useState<string>(t('window.prices.book'));
  const [currency, setCurrency] = useState(usualCurrency(language));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    modals.closeAll();
    onBook(name.trim(), currency);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('window.prices.editor.name')}
          value={name}
          maxLength={100}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <CurrencyField label={t('window.prices.editor.currency')} value={currency} onChange={setCurrency} />
        <Buttons confirm={t('window.prices.createNow')} ready={name.trim() !== ''} />
      </Stack>
    </form>
  );
}

/** A file, and the currency of one that is a table and does not say. */
export function ImportForm({ onFile }: { readonly onFile: (file: File, currency: string) => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const [currency, setCurrency] = useState(usualCurrency(language));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (file === null) return;
    modals.closeAll();
    onFile(file, currency);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <FileInput
          label={t('window.prices.file')}
          description={t('window.prices.fileAbout')}
          accept=".json,.csv,.txt,application/json,text/csv"
          value={file}
          onChange={setFile}
          data-autofocus
        />
        <CurrencyField label={t('window.prices.importCurrency')} value={currency} onChange={setCurrency} />
        <Buttons confirm={t('window.prices.importNow')} ready={file !== null} />
      </Stack>
    </form>
  );
}

function Buttons({ confirm, ready }: { readonly confirm: string; readonly ready: boolean }) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={() => modals.closeAll()}>
        {t('window.shell.cancel')}
      </Button>
      <Button type="submit" disabled={!ready}>
        {confirm}
      </Button>
    </Group>
  );
}
