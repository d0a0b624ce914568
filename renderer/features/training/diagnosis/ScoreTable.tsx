import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Score } from '../../../../shared/model/assessment.ts';
import { useFormat } from '../../../client/language.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';

/** Where the points come from: each part with the learner's figure beside that of the model solution. */
export function ScoreTable({ score: { parts, points, hints, goals } }: { readonly score: Score }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const inPoints = (value: number): string => number(Math.round(value * 10) / 10);
  return (
    <div>
      <PlainTable>
        <caption>{t('window.training.score.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('window.training.score.column.part')}</th>
            <th scope="col" data-number>
              {t('window.training.score.column.own')}
            </th>
            <th scope="col" data-number>
              {t('window.training.score.column.model')}
            </th>
            <th scope="col" data-number>
              {t('window.training.score.column.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, own, model, points: reached, of }) => (
            <tr key={part}>
              <th scope="row">{t(`window.training.score.part.${part}`)}</th>
              <td data-number>{number(own)}</td>
              <td data-number>{number(model)}</td>
              <td data-number>{t('window.training.score.of', { points: inPoints(reached), of: number(of) })}</td>
            </tr>
          ))}
          {hints.taken > 0 && (
            <tr>
              <th scope="row">{t('window.training.score.hints', { count: hints.taken })}</th>
              <td />
              <td />
              <td data-number>{number(-hints.points)}</td>
            </tr>
          )}
          <tr data-total>
            <th scope="row">{t('window.training.score.total')}</th>
            <td />
            <td />
            <td data-number>{number(points)}</td>
          </tr>
        </tbody>
      </PlainTable>
      {goals.met < goals.of && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('window.training.score.share', { met: goals.met, of: goals.of })}
        </Text>
      )}
    </div>
  );
}
