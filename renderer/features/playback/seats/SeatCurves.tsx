import { Button, Text, Title } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatCurve } from '../../../../shared/contract/playback.ts';
import type { PlaybackMoment } from '../../../../shared/model/playbackMoment.ts';
import classes from '../Playback.module.css';
import { SeatCurveRow } from './SeatCurveRow.tsx';

interface SeatCurvesProps {
  readonly curves: readonly SeatCurve[];
  readonly moments: PlaybackMoment['seats'] | undefined;
}

/** More are drawn when they are asked for. */
const AT_FIRST = 6;

/** Seats used over time, of each license plan that the plan touches, against those owned. */
export const SeatCurves = memo(function SeatCurves({ curves, moments }: SeatCurvesProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={classes['section']}>
      <Title order={2} id={headingId}>
        {t('window.playback.seats')}
      </Title>
      {curves.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('window.playback.noSeats')}
        </Text>
      )}
      {(all ? curves : curves.slice(0, AT_FIRST)).map((curve, index) => (
        <SeatCurveRow key={curve.id} curve={curve} consumed={moments?.[index]?.consumed} owned={moments?.[index]?.owned} />
      ))}
      {curves.length > AT_FIRST && (
        <Button variant="subtle" onClick={() => setAll(!all)}>
          {all ? t('window.playback.fewer') : t('window.playback.allPlans', { count: curves.length })}
        </Button>
      )}
    </section>
  );
});
