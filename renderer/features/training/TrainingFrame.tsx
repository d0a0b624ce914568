import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import tabs from '../../ui/LinkTabs.module.css';
import { useFocusedHeading } from '../../ui/PageHeading.tsx';
import classes from './training.module.css';

interface TrainingFrameProps {
  readonly title: string;
  /** Beside the title: what can be done here. */
  readonly commands?: ReactNode;
  readonly about?: string;
  readonly children: ReactNode;
}

const PARTS = [
  { part: 'exercises', to: '/training' },
  { part: 'myths', to: '/training/myths' },
  { part: 'instructor', to: '/training/instructor' },
] as const;

/** The parts of the training as tabs, and the page in its place. */
export function TrainingFrame({ title, commands, about, children }: TrainingFrameProps) {
  const { t } = useTranslation();
  const heading = useFocusedHeading(title);
  return (
    <main id="content" tabIndex={-1} className={classes['page']}>
      <header className={classes['head']}>
        <div className={classes['about']}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {about !== undefined && (
            <Text size="sm" c="dimmed">
              {about}
            </Text>
          )}
        </div>
        {commands}
      </header>
      <nav className={tabs['tabs']} aria-label={t('window.training.parts')}>
        {PARTS.map(({ part, to }) => (
          <Link
            key={part}
            to={to}
            className={tabs['tab']}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ exact: to === '/training', includeSearch: false }}
          >
            {t(`window.training.part.${part}`)}
          </Link>
        ))}
      </nav>
      <div className={classes['content']}>{children}</div>
    </main>
  );
}
