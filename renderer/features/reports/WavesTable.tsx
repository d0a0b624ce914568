import { useTranslation } from 'react-i18next';
import type { HandoverOverview } from '../../../shared/contract/handover.ts';
import { useFormat } from '../../client/language.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import classes from './reports.module.css';

interface WavesTableProps {
  readonly overview: HandoverOverview;
  /** A step of the plan as a sentence. */
  readonly stepText: (step: number) => string;
}

const WIDTHS = ['72px', 'auto', '96px', '104px', '104px', '136px'];

/** Wave by wave: the steps in words, and how much each is. */
export function WavesTable({ overview: { waves, requests }, stepText }: WavesTableProps) {
  const { t } = useTranslation();
  const { number, duration } = useFormat();
  return (
    <PlainTable widths={WIDTHS}>
      <caption>
        {t('window.handover.waves', { count: waves.length, requests: t('window.handover.requestCount', { count: requests }) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('window.handover.wave')}</th>
          <th scope="col">{t('window.handover.steps')}</th>
          <th scope="col" data-number>
            {t('window.handover.users')}
          </th>
          <th scope="col" data-number>
            {t('window.handover.requests')}
          </th>
          <th scope="col" data-number>
            {t('window.handover.manual')}
          </th>
          <th scope="col" data-number>
            {t('window.handover.duration')}
          </th>
        </tr>
      </thead>
      <tbody>
        {waves.map((wave) => (
          <tr key={wave.number}>
            <th scope="row">{number(wave.number)}</th>
            <td>
              <ul className={classes['steps']}>
                {wave.steps.map((step) => (
                  <li key={step}>{t('window.handover.step', { number: step + 1, text: stepText(step) })}</li>
                ))}
              </ul>
            </td>
            <td data-number>{number(wave.users)}</td>
            <td data-number>{number(wave.requests)}</td>
            <td data-number>{number(wave.manualTasks)}</td>
            <td data-number>{duration(wave.endsAt - wave.startsAt)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
