import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PricedLicensePlan, StoredPriceBook } from '../../../../shared/contract/prices.ts';
import { useFormat } from '../../../client/language.tsx';
import { CurrencyField } from '../BookForms.tsx';
import { useChosenBook } from '../chosenBook.ts';
import { LeaveGuard } from '../leaving/LeaveGuard.tsx';
import classes from '../Prices.module.css';
import { usePriceBooks } from '../usePriceBooks.ts';
import { type BookDraft, type DecimalSign, type DraftRow, faultsOf, toBook, toDraft } from './bookDraft.ts';
import { PriceTable } from './PriceTable.tsx';

interface PriceEditorProps {
  readonly stored: StoredPriceBook;
  readonly plans: readonly PricedLicensePlan[];
}

/** The prices of the tenant's license plans, typed into a table and saved with one button. */
export function PriceEditor({ stored, plans }: PriceEditorProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { save, reload } = usePriceBooks();
  // Stays when somebody chooses another language meanwhile: what is typed is not read anew.
  const [sign] = useState<DecimalSign>(language === 'en' ? '.' : ',');
  const heading = useId();
  // What is being changed: a newer state that comes from elsewhere waits until nothing typed would be lost.
  const [base, setBase] = useState(stored);
  const original = toDraft(base.book, plans, sign);
  const [draft, setDraft] = useState<BookDraft>(original);
  const unsaved = JSON.stringify(draft) !== JSON.stringify(original);
  const begin = (from: StoredPriceBook): void => {
    setBase(from);
    setDraft(toDraft(from.book, plans, sign));
  };
  if (stored.revision > base.revision && !unsaved) begin(stored);
  useNoteUnsaved(unsaved);

  const wrong = plans.reduce((sum, { skuId }) => sum + faultsOf(draft.rows[skuId] ?? [], sign).size, 0) + Number(draft.name.trim() === '');
  const elsewhere = draft.elsewhere.prices.length + draft.elsewhere.free.length + draft.elsewhere.trial.length;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!unsaved || wrong > 0) return;
    const saved = await save(base, toBook(draft, base.book, plans, sign));
    if (saved !== null) begin(saved);
  };
  const discard = async (): Promise<void> => {
    begin(base);
    await reload(base.id);
  };
  const setRows = (skuId: string, rows: readonly DraftRow[]): void =>
    setDraft((before) => ({ ...before, rows: { ...before.rows, [skuId]: rows } }));
  return (
    <form aria-labelledby={heading} className={classes['editor']} onSubmit={(event) => void submit(event)}>
      <LeaveGuard />
      <div>
        <Title order={2} size="h4" id={heading}>
          {t('window.prices.editor.title')}
        </Title>
        <Text size="sm" maw="80ch">
          {t('window.prices.editor.about')}
        </Text>
      </div>
      <div className={classes['bookFields']}>
        <TextInput
          label={t('window.prices.editor.name')}
          value={draft.name}
          maxLength={100}
          error={draft.name.trim() === '' && t('window.prices.editor.fault.name')}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, name: value })}
        />
        <CurrencyField
          label={t('window.prices.editor.currency')}
          value={draft.currency}
          onChange={(currency) => setDraft({ ...draft, currency })}
        />
        <TextInput
          label={t('window.prices.editor.note')}
          value={draft.note}
          maxLength={2000}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, note: value })}
        />
      </div>
      <PriceTable plans={plans} draft={draft} sign={sign} onRows={setRows} />
      {elsewhere > 0 && (
        <Text size="sm" c="dimmed">
          {t('window.prices.editor.elsewhere', { count: elsewhere })}
        </Text>
      )}
      <Group className={classes['saveBar']!} gap="sm">
        <Button type="submit" disabled={!unsaved || wrong > 0}>
          {t('window.prices.editor.save')}
        </Button>
        <Button variant="default" disabled={!unsaved} onClick={() => void discard()}>
          {t('window.prices.editor.discard')}
        </Button>
        <Text size="sm" role="status">
          {wrong > 0 ? t('window.prices.editor.wrong', { count: wrong }) : unsaved && t('window.prices.editor.unsaved')}
        </Text>
      </Group>
    </form>
  );
}

/** Others ask before they leave it behind. */
function useNoteUnsaved(unsaved: boolean): void {
  const note = useChosenBook((state) => state.noteUnsaved);
  useEffect(() => {
    note(unsaved);
    return () => note(false);
  }, [unsaved, note]);
}
