import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showTourStep, TOUR_STEPS } from './tourStore.ts';

/** Takes the tour once more. */
export function TourLink() {
  const { t } = useTranslation();
  return (
    <Anchor component="button" type="button" size="sm" onClick={() => showTourStep(TOUR_STEPS[0])}>
      {t('window.tour.start')}
    </Anchor>
  );
}
