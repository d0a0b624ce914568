import { TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useDeferredValue, useState } from 'react';
import type { AssignmentForm } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import classes from './assignments.module.css';
import { moveBetweenBoxes } from './moveBetweenBoxes.ts';
import { ProductRow } from './ProductRow.tsx';

interface SelectLicensesProps {
  readonly editKey: string;
  readonly form: AssignmentForm;
  /** Shown while none was chosen. */
  readonly first: string | null;
}

/** The first column: which license plans. */
export const SelectLicenses = memo(function SelectLicenses({ editKey, form, first }: SelectLicensesProps) {
  const { t } = useFormat();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search).trim().toLocaleLowerCase();
  const products = wanted === '' ? form.products : form.products.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <section className={classes['column']} aria-labelledby="select-licenses">
      <header className={classes['columnHead']}>
        <Title order={2} id="select-licenses">
          {t('window.assignments.select.heading')}
        </Title>
        <TextInput
          type="search"
          mt={8}
          leftSection={<IconSearch size={16} aria-hidden />}
          aria-label={t('window.assignments.select.search')}
          placeholder={t('window.assignments.select.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </header>
      <ul className={classes['boxes']} onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveBetweenBoxes(event)}>
        {products.map((product) => (
          <ProductRow key={product.skuId} editKey={editKey} form={form} product={product} first={first} />
        ))}
      </ul>
      {products.length === 0 && (
        <p className={classes['empty']} role="status">
          {t('window.assignments.select.none')}
        </p>
      )}
    </section>
  );
});
