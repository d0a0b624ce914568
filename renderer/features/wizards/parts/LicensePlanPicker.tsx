import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LicensePlanRow } from '../../../../shared/contract/licensePlans.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { LIST_PROPS } from '../../directory/listProps.ts';

interface LicensePlanPickerProps {
  readonly tenantId: string;
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly onChange: (skuId: string | null) => void;
  /** Which ones are offered; all that can be assigned to users when it is left out. */
  readonly offers?: (plan: LicensePlanRow) => boolean;
  readonly clearable?: boolean;
}

/** Finds a license plan of the tenant as imported, with its free units. */
export function LicensePlanPicker(props: LicensePlanPickerProps) {
  const { tenantId, label, description, value, onChange, offers, clearable = false } = props;
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const { data = [] } = useQuery(queries.licensePlans.list.queryOptions({ input: { scope: { tenantId, scenario: null }, language } }));
  const offered = data.filter((plan) => !plan.forCompany && (plan.skuId === value || offers === undefined || offers(plan)));
  const chosen = data.find(({ skuId }) => skuId === value);
  const units = new Map(data.map(({ skuId, free, owned }) => [skuId, t('window.wizards.parts.freeShort', { free, owned })]));
  return (
    <div>
      <Select
        {...LIST_PROPS}
        searchable
        clearable={clearable}
        label={label}
        description={description}
        placeholder={t('window.directory.typeToFind')}
        nothingFoundMessage={t('window.directory.nothingFound')}
        data={offered.map(({ skuId, name }) => ({ value: skuId, label: name }))}
        renderOption={({ option }) => (
          <span>
            {option.label}{' '}
            <Text span size="xs" c="dimmed">
              {units.get(option.value)}
            </Text>
          </span>
        )}
        value={value}
        onChange={onChange}
      />
      {chosen !== undefined && (
        <Text size="xs" c="dimmed" mt={4} role="status">
          {t('window.wizards.parts.free', { count: chosen.free, owned: chosen.owned })}
        </Text>
      )}
    </div>
  );
}
