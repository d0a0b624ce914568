import { useTranslation } from 'react-i18next';
import type { PredictedGroup } from '../../../shared/contract/prediction.ts';
import type { Judgement } from '../../../shared/model/prediction.ts';
import { useFormat } from '../../client/language.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { JudgementBadge } from './KindBadge.tsx';
import classes from './prediction.module.css';
import type { PartProps } from './usePrediction.ts';

/** Groups that the plan or somebody else has changed: what was before, what was predicted and what is now. */
export function GroupsPart({ summary: { groups, moreGroups } }: PartProps) {
  const { t } = useTranslation();
  if (groups.length === 0) return <p className={classes['remark']}>{t('window.prediction.groups.none')}</p>;
  return (
    <>
      <PlainTable widths={['22%', '22%', '14%', '14%', '14%', '14%']}>
        <caption className={classes['caption']}>{t('window.prediction.groups.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('window.prediction.groups.group')}</th>
            <th scope="col">{t('window.prediction.table.what')}</th>
            <th scope="col">{t('window.prediction.table.before')}</th>
            <th scope="col">{t('window.prediction.table.predicted')}</th>
            <th scope="col">{t('window.prediction.table.actual')}</th>
            <th scope="col">{t('window.prediction.table.result')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupLines key={group.id} group={group} />
        ))}
      </PlainTable>
      {moreGroups > 0 && <p className={classes['remark']}>{t('window.prediction.groups.more', { count: moreGroups })}</p>}
    </>
  );
}

interface GroupLine {
  readonly what: string;
  readonly judgement: Judgement;
  /** Before, predicted, now. */
  readonly values: readonly string[];
}

function GroupLines({ group }: { readonly group: PredictedGroup }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const lines = useGroupLines(group);
  const count = (members: number | null): string => (members === null ? '–' : number(members));
  const { before, predicted, actual } = group.members;
  return (
    <tbody>
      {lines.map(({ what, judgement, values }, i) => (
        <tr key={what}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={lines.length}>
              <span className={classes['name']}>{group.name}</span>
              <span className={classes['small']}>
                {t('window.prediction.groups.members', { before: count(before), predicted: count(predicted), actual: count(actual) })}
              </span>
            </th>
          )}
          <td>{what}</td>
          {values.map((value, state) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a state is known by its place.
            <td key={state} className={classes['value']}>
              {value}
            </td>
          ))}
          <td>
            <JudgementBadge judgement={judgement} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function useGroupLines({ presence, licenses, rule, members }: PredictedGroup): readonly GroupLine[] {
  const { t } = useTranslation();
  const { list } = useFormat();
  const there = (is: boolean): string => t(is ? 'window.prediction.item.there' : 'window.prediction.item.notThere');
  const license = (off: readonly string[] | null): string => {
    if (off === null) return there(false);
    return off.length === 0 ? there(true) : t('window.prediction.item.without', { state: there(true), services: list(off) });
  };
  return [
    ...(presence === null
      ? []
      : [
          {
            what: t('window.prediction.groups.presence'),
            judgement: presence,
            values: [members.before, members.predicted, members.actual].map((count) => there(count !== null)),
          },
        ]),
    ...licenses.map(({ name, before, predicted, actual, ...judgement }) => ({
      what: t('window.prediction.groups.license', { plan: name }),
      judgement,
      values: [before, predicted, actual].map(license),
    })),
    ...(rule === null
      ? []
      : [
          {
            what: t('window.prediction.groups.rule'),
            judgement: rule,
            values: [rule.before, rule.predicted, rule.actual].map((text) => text ?? t('window.prediction.item.noValue')),
          },
        ]),
  ];
}
