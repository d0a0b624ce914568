import { useEffect, useState } from 'react';
import type { TourStep } from './tourStore.ts';

/** Where something stands in the window. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How often it is looked for: pages arrive, grow and scroll. */
const LOOK_MILLISECONDS = 150;

/** Where on the page the thing stands that a step points at; null while it is not there, or the page is still to be shown. */
export function useSpotlight(step: TourStep, arrived: boolean): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    if (!arrived) return;
    let scrolled = false;
    const look = (): void => {
      const found = document.querySelector(`[data-tour="${step}"]`);
      if (found !== null && !scrolled) found.scrollIntoView({ block: 'nearest' });
      scrolled ||= found !== null;
      const next = found === null ? null : toSpot(found.getBoundingClientRect());
      setSpot((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    const timer = setInterval(look, LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [step, arrived]);
  return arrived ? spot : null;
}

/** Air between the thing and the frame around it. */
const AIR = 5;

/** The part of it that can be seen, with some air around it. */
function toSpot({ left, top, right, bottom }: DOMRect): Spot {
  const from = { left: Math.max(0, left - AIR), top: Math.max(0, top - AIR) };
  return {
    ...from,
    width: Math.max(0, Math.min(right + AIR, window.innerWidth) - from.left),
    height: Math.max(0, Math.min(bottom + AIR, window.innerHeight) - from.top),
  };
}

export type Corner = 'bottomRight' | 'bottomLeft' | 'topRight';

/** Room that the card takes, with its distance from the edges. */
const CARD = { width: 356, height: 250 } as const;

/** The corner in which the card hides least of the thing it speaks of. */
export function cornerBeside(spot: Spot | null): Corner {
  if (spot === null) return 'bottomRight';
  const corners = [
    ['bottomRight', window.innerWidth - CARD.width, window.innerHeight - CARD.height],
    ['bottomLeft', 0, window.innerHeight - CARD.height],
    ['topRight', window.innerWidth - CARD.width, 0],
  ] as const;
  const hidden = corners.map(([corner, left, top]) => ({ corner, area: overlap(spot, { left, top, ...CARD }) }));
  return hidden.reduce((best, each) => (each.area < best.area ? each : best)).corner;
}

function overlap(one: Spot, other: Spot): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}
