/** Where a key leads from a moment, seconds; null for a key that does not move. */
export function keyTarget(key: string, second: number, end: number): number | null {
  const page = Math.max(1, Math.round(end / 20));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return second - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return second + 1;
    case 'PageDown':
      return second - page;
    case 'PageUp':
      return second + page;
    case 'Home':
      return 0;
    case 'End':
      return end;
    default:
      return null;
  }
}
