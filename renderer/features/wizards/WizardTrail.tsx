import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../client/language.tsx';
import classes from './Wizards.module.css';
import type { ListedPage } from './wizardPages.ts';

interface WizardTrailProps {
  readonly pages: readonly ListedPage[];
  readonly current: number;
  /** A scenario has been written. */
  readonly written: boolean;
  readonly goTo: (page: string) => void;
}

/** All pages of the wizard; one can go back to any, and on as far as questions are answered. */
export function WizardTrail({ pages, current, written, goTo }: WizardTrailProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  // Questions that have an answer from the start are done when the reader has passed them.
  const isDone = (place: number): boolean => pages[place]?.answered === true && place !== current && (written || place < current);
  return (
    <nav aria-label={t('window.wizards.pages')}>
      <ol className={classes['trail']}>
        {pages.map(({ id, title, reachable }, place) => (
          <li key={id} data-current={place === current || undefined}>
            <UnstyledButton disabled={!reachable} aria-current={place === current ? 'step' : undefined} onClick={() => goTo(id)}>
              {isDone(place) ? (
                <IconCheck size={14} stroke={2} aria-hidden className={classes['tick']} />
              ) : (
                <span className={classes['number']}>{number(place + 1)}</span>
              )}
              <span>{title}</span>
              {isDone(place) && <VisuallyHidden>{t('window.wizards.done')}</VisuallyHidden>}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
