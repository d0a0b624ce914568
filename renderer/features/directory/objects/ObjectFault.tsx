import { type Crumb, PageHeading } from '../../../ui/PageHeading.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import classes from '../Directory.module.css';

interface ObjectFaultProps {
  readonly kind: string;
  readonly trail: readonly Crumb[];
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** The page of an object that could not be read: what went wrong, and the way back to the list. */
export function ObjectFault({ kind, trail, error, onRetry }: ObjectFaultProps) {
  return (
    <div className={classes['page']}>
      <PageHeading title={kind} trail={trail} />
      <QueryFault error={error} onRetry={onRetry} />
    </div>
  );
}
