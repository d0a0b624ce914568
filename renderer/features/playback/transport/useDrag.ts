import { type PointerEvent, type RefObject, useState } from 'react';

interface Drag {
  /** Where the pointer is, as a share of the element's width; null while it is elsewhere. */
  readonly hover: number | null;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** Follows a pointer that is pressed on an element and dragged along it. */
export function useDrag(element: RefObject<HTMLElement | null>, moveTo: (share: number) => void): Drag {
  const [hover, setHover] = useState<number | null>(null);
  const shareOf = ({ clientX }: PointerEvent): number => {
    const box = element.current?.getBoundingClientRect();
    return box === undefined || box.width === 0 ? 0 : Math.min(1, Math.max(0, (clientX - box.left) / box.width));
  };
  return {
    hover,
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      moveTo(shareOf(event));
    },
    onPointerMove: (event) => {
      setHover(shareOf(event));
      if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(shareOf(event));
    },
    onPointerLeave: () => setHover(null),
  };
}
