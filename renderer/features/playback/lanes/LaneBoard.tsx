import { Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceLane, UserLanes } from '../../../../shared/contract/playback.ts';
import { useFormat } from '../../../client/language.tsx';
import { TimeAxis } from '../axis/TimeAxis.tsx';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { jumpTo, stopPlaying } from '../clock/playbackClock.ts';
import { EntryDetails } from '../feed/EntryDetails.tsx';
import { Lane } from './Lane.tsx';
import { LaneLegend } from './LaneLegend.tsx';
import { LaneResultBadge } from './LaneResultBadge.tsx';
import classes from './Lanes.module.css';
import { laneScale, type Zoom } from './laneScale.ts';
import { licenseSegments, serviceSegments } from './laneSegments.ts';
import { SegmentDetails } from './SegmentDetails.tsx';

/** Services and licenses of one user by time, gaps in plain sight. A segment opens what began it, and why. */
export const LaneBoard = memo(function LaneBoard({ lanes }: { readonly lanes: UserLanes }) {
  const { t } = useTranslation();
  const { clock, scale: whole } = usePlaybackClock();
  const [zoom, setZoom] = useState<Zoom>(lanes.seconds.length === 0 ? 'whole' : 'user');
  const [everything, setEverything] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const scale = useMemo(() => laneScale(lanes, zoom, whole), [lanes, zoom, whole]);
  const services = everything ? lanes.services : lanes.services.filter(changes);
  const open = (row: number | null, second: number): void => {
    stopPlaying(clock);
    jumpTo(clock, second);
    setChosen(row === chosen ? null : row);
  };
  return (
    <div className={classes['board']}>
      <Group gap="md">
        <SegmentedControl
          size="xs"
          aria-label={t('window.playback.zoom')}
          value={zoom}
          onChange={(next) => setZoom(next === 'user' ? 'user' : 'whole')}
          data={[
            { value: 'user', label: t('window.playback.zoomUser'), disabled: lanes.seconds.length === 0 },
            { value: 'whole', label: t('window.playback.zoomWhole') },
          ]}
        />
        <Checkbox
          size="xs"
          label={t('window.playback.allServices', { count: lanes.services.length })}
          checked={everything}
          onChange={(event) => setEverything(event.currentTarget.checked)}
        />
        <LaneLegend />
      </Group>
      {services.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('window.playback.noServiceChanges')}
        </Text>
      )}
      <ul className={classes['lanes']} aria-label={t('window.playback.services')}>
        {services.map((lane) => (
          <Lane key={lane.family.id} name={lane.family.name} segments={serviceSegments(lane)} scale={scale} chosen={chosen} onOpen={open}>
            {lane.result !== null && <LaneResultBadge result={lane.result} />}
            <GapText lane={lane} />
          </Lane>
        ))}
      </ul>
      <ul className={classes['lanes']} aria-label={t('window.playback.licenses')}>
        {lanes.licenses.map((lane) => (
          <Lane
            key={`${lane.licensePlan.id} ${lane.group?.id ?? ''}`}
            name={lane.licensePlan.name}
            path={lane.group === null ? t('errors.direct') : t('errors.group', { group: lane.group.name })}
            segments={licenseSegments(lane, lanes.endSeconds)}
            scale={scale}
            chosen={chosen}
            onOpen={open}
          />
        ))}
      </ul>
      <div className={classes['axis']}>
        <TimeAxis scale={scale} />
      </div>
      {chosen !== null && (
        <SegmentDetails entry={lanes.entries.find(({ row }) => row === chosen)}>
          <EntryDetails key={chosen} row={chosen} />
        </SegmentDetails>
      )}
    </div>
  );
});

function changes({ result, foundation, segments }: ServiceLane): boolean {
  return !foundation && ((result !== null && result !== 'kept') || segments.length > 1);
}

/** How long in all, where there is more than one gap the longest too. */
function GapText({ lane: { gapSeconds, longestGapSeconds } }: { readonly lane: ServiceLane }) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  if (gapSeconds === 0) return null;
  return (
    <span className={classes['gapText']}>
      {longestGapSeconds < gapSeconds
        ? t('window.playback.gapsFor', { duration: duration(gapSeconds), longest: duration(longestGapSeconds) })
        : t('window.playback.gapFor', { duration: duration(gapSeconds) })}
    </span>
  );
}
