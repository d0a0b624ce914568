import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useOfferCommands } from '../../commands/commandStore.ts';
import { showTourStep, TOUR_STEPS, useTourStore } from './tourStore.ts';
import { useFirstTour } from './useFirstTour.ts';

const TourCard = lazy(async () => ({ default: (await import('./TourCard.tsx')).TourCard }));

/** The tour is at hand on every page, and begins by itself on the very first start. */
export function TourPlace() {
  const { t } = useTranslation();
  const step = useTourStore((state) => state.step);
  useFirstTour();
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'tour',
        group: 'window',
        label: t('window.tour.command'),
        keywords: t('window.tour.keywords'),
        run: () => showTourStep(TOUR_STEPS[0]),
      },
    ],
    [t],
  );
  useOfferCommands(commands);
  if (step === null) return null;
  return (
    <Suspense>
      <TourCard step={step} />
    </Suspense>
  );
}
