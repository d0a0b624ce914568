import { MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Facet, UserFacets, UserFilter } from '../../../../shared/contract/users.ts';
import { PATHS } from '../../../../shared/contract/users.ts';
import { countryName } from '../../../../shared/i18n/sentences/countryName.ts';
import { ASSIGNMENT_ERRORS } from '../../../../shared/model/graph.ts';
import { useFormat } from '../../../client/language.tsx';
import { FilterPopover } from '../FilterPopover.tsx';
import { LIST_PROPS } from '../listProps.ts';
import { YesNoSelect } from '../YesNoSelect.tsx';
import { ServiceSelect } from './ServiceSelect.tsx';
import { userTypeName } from './userColumns.tsx';

interface UserFilterMenuProps {
  readonly filter: UserFilter;
  readonly facets: UserFacets | undefined;
  /** Conditions that the page itself sets and nobody may change here. */
  readonly locked: readonly (keyof UserFilter)[];
  readonly onChange: (filter: UserFilter) => void;
}

type Lists = 'department' | 'usageLocation' | 'country' | 'userType';
type Flags = 'licensed' | 'inError' | 'accountEnabled' | 'onPremisesSyncEnabled';
const FLAGS: readonly Flags[] = ['licensed', 'inError', 'accountEnabled', 'onPremisesSyncEnabled'];

/** All conditions at once. */
export function UserFilterMenu(props: UserFilterMenuProps) {
  return (
    <FilterPopover width={520}>
      <Conditions {...props} />
    </FilterPopover>
  );
}

/** A component of its own, so that its options are made only while it is open. */
function Conditions({ filter, facets, locked, onChange }: UserFilterMenuProps) {
  const { t } = useTranslation();
  const { language, number } = useFormat();
  const inside = { ...LIST_PROPS, comboboxProps: { withinPortal: false }, searchable: true, clearable: true, openOnFocus: false } as const;
  const choices: Readonly<Record<Lists, (value: string) => string>> = {
    department: (value) => value,
    usageLocation: (value) => countryName(value, language),
    country: (value) => value,
    userType: (value) => userTypeName(value, t),
  };
  const option = (values: Lists) => (facet: Facet) => ({
    value: facet.value === '' ? NONE : facet.value,
    label: `${facet.value === '' ? t('window.directory.none') : choices[values](facet.value)} (${number(facet.users)})`,
  });
  const list = (key: Lists) => (
    <MultiSelect
      key={key}
      {...inside}
      label={t(`window.directory.filter.${key}`)}
      data={(facets?.[key] ?? []).map(option(key))}
      limit={200}
      value={(filter[key] ?? []).map((value) => (value === '' ? NONE : value))}
      onChange={(values) => onChange({ ...filter, [key]: values.map((value) => (value === NONE ? '' : value)) })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
      {!locked.includes('licensePlans') && (
        <MultiSelect
          {...inside}
          label={t('window.directory.filter.licensePlans')}
          data={(facets?.licensePlans ?? []).map(({ skuId, name, users }) => ({ value: skuId, label: `${name} (${number(users)})` }))}
          value={[...(filter.licensePlans ?? [])]}
          onChange={(licensePlans) => onChange({ ...filter, licensePlans })}
        />
      )}
      <ServiceSelect value={filter.service} onChange={(service) => onChange({ ...filter, service })} />
      <Select
        {...inside}
        searchable={false}
        label={t('window.directory.filter.path')}
        data={PATHS.map((path) => ({ value: path, label: t(`window.directory.path.${path}`) }))}
        value={filter.path ?? null}
        onChange={(path) => onChange({ ...filter, path: path ?? undefined })}
      />
      {list('department')}
      {list('usageLocation')}
      {list('country')}
      {list('userType')}
      <Select
        {...inside}
        searchable={false}
        label={t('window.directory.filter.error')}
        data={ASSIGNMENT_ERRORS.filter((error) => error !== 'None').map((error) => ({
          value: error,
          label: t(`assignmentError.${error}`),
        }))}
        value={filter.error ?? null}
        onChange={(error) => onChange({ ...filter, error: error ?? undefined })}
      />
      {FLAGS.map((key) => (
        <YesNoSelect
          key={key}
          label={t(`window.directory.filter.${key}`)}
          value={filter[key]}
          onChange={(value) => onChange({ ...filter, [key]: value })}
        />
      ))}
    </SimpleGrid>
  );
}

/** Stands for the empty text in a list, which cannot have an option without a value. */
const NONE = '\u0000';
