import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Badge.module.css';

/** What a colour says. It never says it alone. */
export type Meaning = 'good' | 'bad' | 'caution' | 'notice' | 'moved' | 'more' | 'still';

interface BadgeProps {
  readonly meaning: Meaning;
  readonly icon?: Icon;
  readonly children: ReactNode;
}

/** A word with an icon and a colour. */
export function Badge({ meaning, icon: BadgeIcon, children }: BadgeProps) {
  return (
    <span className={classes['badge']} data-meaning={meaning}>
      {BadgeIcon !== undefined && <BadgeIcon size={14} stroke={1.8} aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
