import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was: its place when it is not maximised, in device-independent pixels. */
export interface WindowPlace {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
}

const FIRST_PLACE: WindowPlace = { bounds: null, maximized: false };
export const FIRST_SIZE = { width: 1360, height: 860 } as const;
export const LEAST_SIZE = { width: 640, height: 480 } as const;

/** So much of a window must be on a screen that a person can take hold of it. */
const LEAST_VISIBLE = { width: 200, height: 60 } as const;

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const placeSchema = z.object({ bounds: rectangle.nullable(), maximized: z.boolean() });

/** What was remembered; a file that is missing or makes no sense is as none. */
export function readWindowPlace(file: string): WindowPlace {
  try {
    return placeSchema.catch(FIRST_PLACE).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return FIRST_PLACE;
    throw error;
  }
}

export function saveWindowPlace(file: string, place: WindowPlace): void {
  const draft = `${file}.tmp`;
  writeFileSync(draft, JSON.stringify(place));
  renameSync(draft, file);
}

/** The place on the screens there are now; where the window would be out of reach it opens in the middle of the first screen instead. */
export function placeOnScreens({ bounds, maximized }: WindowPlace, workAreas: readonly Rectangle[]): WindowPlace {
  if (bounds === null) return { bounds, maximized };
  const area = workAreas.find((each) => isReachable(bounds, each));
  if (area === undefined) return { bounds: null, maximized };
  const width = clamp(bounds.width, LEAST_SIZE.width, area.width);
  const height = clamp(bounds.height, LEAST_SIZE.height, area.height);
  return { bounds: { x: bounds.x, y: Math.max(bounds.y, area.y), width, height }, maximized };
}

/** Its title bar is on the screen, wide enough to take hold of. */
function isReachable(window: Rectangle, area: Rectangle): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return (
    overlap >= LEAST_VISIBLE.width && window.y >= area.y - LEAST_VISIBLE.height && window.y <= area.y + area.height - LEAST_VISIBLE.height
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
