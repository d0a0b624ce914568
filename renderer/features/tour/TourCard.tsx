import { Button, CloseButton, Group, Portal, Text } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './tour.module.css';
import { showTourStep, TOUR_STEPS, type TourStep } from './tourStore.ts';
import { cornerBeside, useSpotlight } from './useSpotlight.ts';
import { useTourWay } from './useTourWay.ts';

/** A small card beside the thing it speaks of. It is no dialog: the page can be used meanwhile, and Escape or going elsewhere ends the tour. */
export function TourCard({ step }: { readonly step: TourStep }) {
  const { t } = useTranslation();
  const heading = useId();
  const text = useId();
  const card = useRef<HTMLElement>(null);
  const { arrived, failed } = useTourWay(step);
  const spot = useSpotlight(step, arrived);
  const place = TOUR_STEPS.indexOf(step);
  const before = TOUR_STEPS[place - 1];
  const after = TOUR_STEPS[place + 1];
  const end = (): void => endTour(card.current);

  // Pages take the focus when they come; the card is what the person asked for. It is read out whole, as its text describes it.
  useEffect(() => {
    if (!arrived) return;
    const timer = setTimeout(() => card.current?.focus({ preventScroll: true }), 100);
    return () => clearTimeout(timer);
  }, [arrived]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A menu or dialog that is open closes first.
      if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('[role="dialog"], [role="menu"]') === null) {
        endTour(card.current);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <Portal>
      {spot !== null && <div className={classes['spot']} style={spot} aria-hidden />}
      <section
        ref={card}
        tabIndex={-1}
        className={classes['card']}
        data-corner={cornerBeside(spot)}
        aria-labelledby={heading}
        aria-describedby={text}
      >
        <header className={classes['head']}>
          <Text size="xs" c="dimmed">
            {t('window.tour.label')} · {t('window.tour.place', { number: place + 1, all: TOUR_STEPS.length })}
          </Text>
          <CloseButton size="sm" aria-label={t('window.tour.end')} onClick={end} />
        </header>
        <div>
          <h2 id={heading} className={classes['title']}>
            {t(`window.tour.steps.${step}.title`)}
          </h2>
          <div id={text}>
            <Text size="sm">{t(`window.tour.steps.${step}.text`)}</Text>
            {failed && (
              <Text size="xs" c="dimmed" mt={4}>
                {t('window.tour.failed')}
              </Text>
            )}
          </div>
        </div>
        <Group gap="xs" justify="flex-end">
          {before !== undefined && (
            <Button variant="default" onClick={() => showTourStep(before)}>
              {t('window.tour.back')}
            </Button>
          )}
          {after === undefined ? (
            <Button onClick={end}>{t('window.tour.finish')}</Button>
          ) : (
            <Button onClick={() => showTourStep(after)}>{t('window.tour.next')}</Button>
          )}
        </Group>
      </section>
    </Portal>
  );
}

/** The keyboard goes on from the page that the tour has led to, unless it is on that page already. */
function endTour(card: HTMLElement | null): void {
  const hadFocus = card?.contains(document.activeElement) ?? false;
  showTourStep(null);
  if (hadFocus) document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
}
