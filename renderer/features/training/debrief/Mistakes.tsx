import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../../shared/contract/training.ts';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import classes from '../training.module.css';

/** What learners typically do instead, and the points it brings them. */
export function Mistakes({ paths }: { readonly paths: Debrief['wrongPaths'] }) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section className={classes['mistakes']}>
      <h2 id={heading}>{t('window.training.debrief.mistakes')}</h2>
      <PlainTable widths={['80%', '20%']} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('window.training.debrief.mistake')}</th>
            <th scope="col" data-number>
              {t('window.training.score.column.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {paths.map(({ title, points }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td data-number>{t('window.training.points', { count: points })}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}
