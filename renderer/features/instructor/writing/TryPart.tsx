import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/base.ts';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { Banner } from '../../licenses/Banner.tsx';
import classes from '../instructor.module.css';
import type { DraftPart } from '../instructorSearch.ts';
import { FaultList } from './FaultList.tsx';
import { PackageForm } from './PackageForm.tsx';
import { TriedPaths } from './TriedPaths.tsx';
import type { DraftTrial } from './useTriedDraft.ts';

interface TryPartProps {
  readonly scope: Scope;
  readonly draft: ExerciseDraft;
  readonly trial: DraftTrial;
  readonly onGoTo: (part: DraftPart) => void;
}

/** Runs the paths, says what is missing or what they bring, and writes the package. */
export function TryPart({ scope, draft, trial, onGoTo }: TryPartProps) {
  const { t } = useTranslation();
  const { work, begin, tried, outdated } = trial;
  return (
    <div className={classes['fields']}>
      <section className={classes['task']}>
        <Text size="sm" maw="80ch">
          {t('window.instructor.try.about')}
        </Text>
        <Button onClick={begin} disabled={work.running}>
          {t('window.instructor.try.button')}
        </Button>
        {(work.running || work.error !== null) && (
          <WorkNotice work={work} label={t('window.instructor.try.working')} again={t('window.instructor.try.button')} />
        )}
        {tried !== null && outdated && <Banner meaning="notice">{t('window.instructor.try.outdated')}</Banner>}
        {tried !== null && !outdated && tried.faults.length === 0 && (
          <Banner meaning="good" live>
            {t('window.instructor.try.ready')}
          </Banner>
        )}
      </section>
      {tried !== null && (
        <div className={classes['fields']} data-outdated={outdated || undefined}>
          {tried.faults.length > 0 && <FaultList faults={tried.faults} onGoTo={onGoTo} />}
          {tried.paths.length > 0 && <TriedPaths tried={tried} draft={draft} />}
        </div>
      )}
      <PackageForm scope={scope} draft={draft} trial={trial} />
    </div>
  );
}
