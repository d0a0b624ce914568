import { Tabs } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ComparisonSummary } from '../../../shared/contract/comparison.ts';
import { useFormat } from '../../client/language.tsx';
import { Notice } from '../../ui/Notice.tsx';
import classes from './comparison.module.css';
import { COMPARISON_PARTS, type ComparisonPart } from './comparisonSearch.ts';
import { MatrixPart } from './MatrixPart.tsx';
import { ResultTiles } from './ResultTiles.tsx';
import { GroupsPart } from './tables/GroupsPart.tsx';
import { LicensePlansPart } from './tables/LicensePlansPart.tsx';
import { ServicesPart } from './tables/ServicesPart.tsx';
import type { ComparedSides } from './useComparedSides.ts';
import { useMatrixSearch } from './useMatrixSearch.ts';

interface ComparedPageProps {
  readonly summary: ComparisonSummary;
  readonly scopes: NonNullable<ComparedSides['scopes']>;
}

const PARTS: Readonly<Record<ComparisonPart, (props: ComparedPageProps) => React.ReactNode>> = {
  users: MatrixPart,
  services: ServicesPart,
  licensePlans: LicensePlansPart,
  groups: GroupsPart,
};

/** The figures, and behind tabs what they are made of. */
export function ComparedPage({ summary, scopes }: ComparedPageProps) {
  const { t } = useTranslation();
  const [{ part = 'users' }, setSearch] = useMatrixSearch();
  const Part = PARTS[part];
  return (
    <>
      <Headline summary={summary} />
      {isSame(summary) ? (
        <Notice icon={IconEqual} title={t('window.comparison.same')} text={t('window.comparison.sameHint')} />
      ) : (
        <>
          <ResultTiles summary={summary} />
          <Tabs value={part} onChange={(next) => setSearch({ part: COMPARISON_PARTS.find((each) => each === next) })}>
            <Tabs.List aria-label={t('window.comparison.title')}>
              {COMPARISON_PARTS.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {t(`window.comparison.part.${each}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={part} className={classes['panel']!}>
              <Part summary={summary} scopes={scopes} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </>
  );
}

/** Who is compared, for how many something changes, and who is in one state only. */
function Headline({ summary: { compared, changed, gone, added } }: { readonly summary: ComparisonSummary }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const one = (key: 'gone' | 'added', { count, names }: ComparisonSummary['gone']): React.ReactNode =>
    count === 0 ? null : (
      <p className={classes['remark']}>
        {t(`window.comparison.headline.${key}`, { count })}{' '}
        {count > names.length ? t('window.comparison.headline.among', { names: list(names) }) : `${list(names)}.`}
      </p>
    );
  return (
    <div role="status">
      <p className={classes['headline']}>
        {t('window.comparison.headline.compared', { count: compared })} {t('window.comparison.headline.changed', { count: changed })}
      </p>
      {one('gone', gone)}
      {one('added', added)}
    </div>
  );
}

/** Foundation services may differ all the same: then there is something to look at. */
function isSame({ families, licensePlans, groups, gone, added }: ComparisonSummary): boolean {
  const services = families.every(({ users: { kept, ...others } }) => Object.values(others).every((users) => users === 0));
  const plans = licensePlans.every(({ before, after }) => JSON.stringify(before) === JSON.stringify(after));
  return services && plans && groups.length === 0 && gone.count + added.count === 0;
}
