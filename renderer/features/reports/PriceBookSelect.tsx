import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';

interface PriceBookSelectProps {
  readonly value: number | null;
  readonly onChange: (priceBookId: number | null) => void;
}

/** Which price book costs are told by; none to begin with. A book that was removed since counts as none. */
export function PriceBookSelect({ value, onChange }: PriceBookSelectProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const { data: books } = useQuery(queries.prices.list.queryOptions({ input: { language } }));
  const chosen = books?.find(({ id }) => id === value);
  return (
    <Select
      label={t('window.reports.priceBook')}
      inputWrapperOrder={['label', 'input', 'description']}
      description={books?.length === 0 ? t('window.reports.noPriceBooks') : undefined}
      data={[
        { value: '', label: t('window.reports.withoutCosts') },
        ...(books ?? []).map(({ id, name, currency }) => ({ value: String(id), label: t('window.reports.bookIn', { name, currency }) })),
      ]}
      value={chosen === undefined ? '' : String(chosen.id)}
      allowDeselect={false}
      onChange={(id) => onChange(id === null || id === '' ? null : Number(id))}
    />
  );
}
