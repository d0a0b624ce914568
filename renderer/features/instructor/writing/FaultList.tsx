import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftFault } from '../../../../shared/model/exerciseDraft.ts';
import { Banner } from '../../licenses/Banner.tsx';
import classes from '../instructor.module.css';
import type { DraftPart } from '../instructorSearch.ts';
import { faultPlace } from './faultPlace.ts';

/** What keeps a draft from being written, each with its place and a way there. */
export function FaultList({ faults, onGoTo }: { readonly faults: readonly DraftFault[]; readonly onGoTo: (part: DraftPart) => void }) {
  const { t } = useTranslation();
  return (
    <Banner meaning="caution" live>
      <strong>{t('window.instructor.try.notReady', { count: faults.length })}</strong>
      <ul className={classes['faults']}>
        {faults.map(({ code, place }) => {
          const { text, part } = faultPlace(place, t);
          return (
            <li key={`${code} ${place}`}>
              {part === null ? (
                text
              ) : (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  underline="always"
                  aria-label={t('window.instructor.try.goThere', { place: text })}
                  onClick={() => onGoTo(part)}
                >
                  {text}
                </Anchor>
              )}
              {': '}
              {t(`window.instructor.fault.${code}`)}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
