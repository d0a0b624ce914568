import { MultiSelect, SegmentedControl, Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ComparisonSummary } from '../../../shared/contract/comparison.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { LIST_PROPS } from '../directory/listProps.ts';
import { SearchBox } from '../directory/SearchBox.tsx';
import classes from './comparison.module.css';
import type { MatrixSearch } from './comparisonSearch.ts';
import { GRAVEST_FIRST } from './gravestFirst.ts';
import type { ComparedSides } from './useComparedSides.ts';

interface MatrixToolsProps {
  readonly summary: ComparisonSummary;
  readonly scopes: NonNullable<ComparedSides['scopes']>;
  readonly search: MatrixSearch;
  readonly onChange: (change: MatrixSearch) => void;
}

/** Stands for the empty text in a list, which cannot have an option without a value. */
const NONE = '\u0000';

/** Who and what is shown. Every condition takes effect at once, and stays in the address. */
export function MatrixTools({ summary, scopes, search, onChange }: MatrixToolsProps) {
  const { t } = useTranslation();
  const choice = { ...LIST_PROPS, clearable: true, openOnFocus: false } as const;
  const departments = useDepartments(scopes);
  return (
    <div className={classes['tools']} role="toolbar" aria-label={t('window.comparison.tools.label')}>
      <SearchBox label={t('window.directory.searchUsers')} value={search.search ?? ''} onChange={(text) => onChange({ search: text })} />
      <Select
        {...choice}
        aria-label={t('window.comparison.tools.result')}
        placeholder={t('window.comparison.tools.result')}
        data={GRAVEST_FIRST.map((result) => ({ value: result, label: t(`window.shell.result.${result}`) }))}
        value={search.result ?? null}
        onChange={(result) => onChange({ result: GRAVEST_FIRST.find((each) => each === result) })}
      />
      <Select
        {...choice}
        searchable
        aria-label={t('window.comparison.tools.service')}
        placeholder={t('window.comparison.tools.service')}
        nothingFoundMessage={t('window.directory.nothingFound')}
        data={summary.families.map(({ family, name }) => ({ value: family, label: name }))}
        value={search.service ?? null}
        onChange={(service) => onChange({ service: service ?? undefined })}
      />
      <MultiSelect
        {...choice}
        searchable
        aria-label={t('window.directory.filter.department')}
        placeholder={(search.department ?? []).length === 0 ? t('window.comparison.tools.department') : ''}
        nothingFoundMessage={t('window.directory.nothingFound')}
        data={departments}
        limit={200}
        value={(search.department ?? []).map((value) => (value === '' ? NONE : value))}
        onChange={(values) => onChange({ department: values.map((value) => (value === NONE ? '' : value)) })}
      />
      <Select
        {...choice}
        searchable
        aria-label={t('window.comparison.tools.group')}
        placeholder={t('window.comparison.tools.group')}
        nothingFoundMessage={t('window.directory.nothingFound')}
        data={summary.groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.group ?? null}
        onChange={(group) => onChange({ group: group ?? undefined })}
      />
    </div>
  );
}

/** What the matrix shows beside what has changed. */
export function MatrixSwitches({ search, onChange }: Pick<MatrixToolsProps, 'search' | 'onChange'>) {
  const { t } = useTranslation();
  const flags = ['everybody', 'everyService', 'foundation'] as const;
  return (
    <div className={classes['switches']}>
      {flags.map((flag) => (
        <Switch
          key={flag}
          size="xs"
          label={t(`window.comparison.tools.${flag}`)}
          checked={search[flag] === true}
          onChange={(event) => onChange({ [flag]: event.currentTarget.checked || undefined })}
        />
      ))}
      <SegmentedControl
        size="xs"
        aria-label={t('window.comparison.tools.cells')}
        data={[
          { value: 'icons', label: t('window.comparison.tools.icons') },
          { value: 'words', label: t('window.comparison.tools.words') },
        ]}
        value={search.words === true ? 'words' : 'icons'}
        onChange={(value) => onChange({ words: value === 'words' || undefined })}
      />
    </div>
  );
}

function useDepartments({ before }: MatrixToolsProps['scopes']): readonly { value: string; label: string }[] {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const { data } = useQuery(queries.users.facets.queryOptions({ input: { scope: before, language } }));
  return (data?.department ?? []).map(({ value }) => ({
    value: value === '' ? NONE : value,
    label: value === '' ? t('window.directory.none') : value,
  }));
}
