import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathFigures } from '../../../../shared/model/assessment.ts';
import { useFormat } from '../../../client/language.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { VerdictBadge } from '../../../ui/VerdictBadge.tsx';

interface FiguresTableProps {
  readonly caption: string;
  /** Two paths, with what each is called. */
  readonly paths: readonly (readonly [string, PathFigures])[];
}

/** What paths cost those who were on them, side by side. */
export function FiguresTable({ caption, paths }: FiguresTableProps) {
  const { t } = useTranslation();
  const { number, duration } = useFormat();
  const rows = [
    ['verdict', ({ verdict }) => <VerdictBadge verdict={verdict} />],
    ['gaps', ({ usersWithGap }) => number(usersWithGap)],
    ['longestGap', ({ longestGapSeconds }) => (longestGapSeconds === 0 ? '–' : duration(longestGapSeconds))],
    ['losses', ({ servicesLost }) => number(servicesLost)],
    ['units', ({ extraUnits }) => number(extraUnits)],
    ['calls', ({ calls }) => number(calls)],
    ['refused', ({ refusedCalls }) => number(refusedCalls)],
    ['removals', ({ needlessRemovals }) => number(needlessRemovals)],
    ['inError', ({ usersInError }) => number(usersInError)],
    ['time', ({ elapsedSeconds }) => duration(elapsedSeconds)],
  ] as const satisfies readonly (readonly [string, (figures: PathFigures) => ReactNode])[];
  return (
    <div>
      <PlainTable>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {paths.map(([name]) => (
              <th key={name} scope="col" data-number>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([figure, say]) => (
            <tr key={figure}>
              <th scope="row">{t(`window.training.debrief.figure.${figure}`)}</th>
              {paths.map(([name, figures]) => (
                <td key={name} data-number>
                  {say(figures)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}
