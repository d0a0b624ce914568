import type { LaneState, LicenseLane, ServiceLane } from '../../../../shared/contract/playback.ts';

/** How a segment looks, and which word stands for it. */
export type SegmentLook = Exclude<LaneState, 'absent'> | 'active' | 'activeWithError' | 'disabled' | 'error';

export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly look: SegmentLook;
  /** What gives the service; null where nothing does. */
  readonly service: string | null;
  /** Services that the assignment switches off. */
  readonly switchedOff: number;
  /** The event that began it. */
  readonly row: number | null;
}

/** What is absent is not drawn: the empty line says so. */
export function serviceSegments({ segments }: ServiceLane): Segment[] {
  return segments.flatMap(({ from, to, state, service, row }) =>
    state === 'absent' ? [] : [{ from, to, look: state, service: service?.name ?? null, switchedOff: 0, row }],
  );
}

const LOOKS = { Active: 'active', ActiveWithError: 'activeWithError', Disabled: 'disabled', Error: 'error' } as const;

export function licenseSegments({ segments }: LicenseLane, end: number): Segment[] {
  return segments
    .filter(({ from, to }) => to > from || to === end)
    .map(({ from, to, state, disabledPlans, row }) => ({ from, to, look: LOOKS[state], service: null, switchedOff: disabledPlans, row }));
}
