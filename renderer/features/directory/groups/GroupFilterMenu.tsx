import { MultiSelect, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GROUP_KINDS, type GroupFilter, type GroupKind } from '../../../../shared/contract/groups.ts';
import { FilterPopover } from '../FilterPopover.tsx';
import { LIST_PROPS } from '../listProps.ts';
import { YesNoSelect } from '../YesNoSelect.tsx';

interface GroupFilterMenuProps {
  readonly filter: GroupFilter;
  readonly licensePlans: readonly { readonly skuId: string; readonly name: string }[];
  readonly onChange: (filter: GroupFilter) => void;
}

export function GroupFilterMenu({ filter, licensePlans, onChange }: GroupFilterMenuProps) {
  const { t } = useTranslation();
  const inside = { ...LIST_PROPS, comboboxProps: { withinPortal: false }, clearable: true, openOnFocus: false } as const;
  return (
    <FilterPopover width={320}>
      <Stack gap="xs">
        <MultiSelect
          {...inside}
          label={t('window.directory.groupFilter.kind')}
          data={GROUP_KINDS.map((kind) => ({ value: kind, label: t(`window.directory.groupKind.${kind}`) }))}
          value={[...(filter.kind ?? [])]}
          onChange={(kind) => onChange({ ...filter, kind: kind as GroupKind[] })}
        />
        <Select
          {...inside}
          searchable
          label={t('window.directory.groupFilter.licensePlan')}
          data={licensePlans.map(({ skuId, name }) => ({ value: skuId, label: name }))}
          value={filter.licensePlan ?? null}
          onChange={(plan) => onChange({ ...filter, licensePlan: plan ?? undefined })}
        />
        {(['licensed', 'inError'] as const).map((key) => (
          <YesNoSelect
            key={key}
            label={t(`window.directory.groupFilter.${key}`)}
            value={filter[key]}
            onChange={(value) => onChange({ ...filter, [key]: value })}
          />
        ))}
      </Stack>
    </FilterPopover>
  );
}
