import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { QueryFault } from '../ui/QueryFault.tsx';

/** Stands in for a screen that could not be shown. */
export function FaultScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <QueryFault
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
