import { useBlocker } from '@tanstack/react-router';

/**
 * Asks before unsaved boxes are left behind. A reload does not ask: they are there again afterwards. Nor does a change of the view or the
 * scenario, which stays on this page.
 */
export function useLeaveGuard(isUnsaved: () => boolean): {
  readonly asking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
} {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && placeOf(current) !== placeOf(next),
    enableBeforeUnload: false,
    withResolver: true,
  });
  return {
    asking: blocker.status === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  };
}

interface Place {
  readonly pathname: string;
  readonly search: object;
}

function placeOf({ pathname, search }: Place): string {
  const { user, group } = { user: undefined, group: undefined, ...search };
  return JSON.stringify([pathname, user, group]);
}
