import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { showTourStep, type TourStep } from './tourStore.ts';
import { useTourPlaces } from './useTourPlaces.ts';

/** Goes to the page of a step when it comes. Whoever then goes elsewhere has left the tour. */
export function useTourWay(step: TourStep): { readonly arrived: boolean; readonly failed: boolean } {
  const goTo = useTourPlaces();
  const router = useRouter();
  const pathname = useLocation({ select: (location) => location.pathname });
  const [arrival, setArrival] = useState<{ readonly step: TourStep; readonly at: string; readonly failed: boolean } | null>(null);
  const latestGoTo = useRef(goTo);
  useEffect(() => {
    latestGoTo.current = goTo;
  });
  useEffect(() => {
    let isCurrent = true;
    const go = async (): Promise<void> => {
      let failed = false;
      try {
        await latestGoTo.current(step);
      } catch {
        // The page says itself what is the matter; the tour only cannot point at it.
        failed = true;
      }
      if (isCurrent) setArrival({ step, at: router.state.location.pathname, failed });
    };
    void go();
    return () => {
      isCurrent = false;
    };
  }, [step, router]);
  const arrived = arrival?.step === step;
  const isElsewhere = arrived && arrival.at !== pathname;
  useEffect(() => {
    if (isElsewhere) showTourStep(null);
  }, [isElsewhere]);
  return { arrived, failed: arrived && arrival.failed };
}
