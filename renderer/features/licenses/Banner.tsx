import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './licenses.module.css';

const ICONS = { good: IconCircleCheck, notice: IconInfoCircle, caution: IconAlertTriangle, bad: IconCircleX } as const;

interface BannerProps {
  readonly meaning: keyof typeof ICONS;
  /** Read out when it appears. */
  readonly live?: boolean;
  readonly children: ReactNode;
}

/** A bar that says one thing about the whole page. */
export function Banner({ meaning, live = false, children }: BannerProps) {
  const Icon = ICONS[meaning];
  return (
    <div className={classes['banner']} data-meaning={meaning} role={live ? 'status' : undefined}>
      <Icon size={18} stroke={1.8} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
