import { Button, Radio, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/base.ts';
import type { ExerciseDraft } from '../../../../shared/model/exerciseDraft.ts';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { Made } from '../../reports/ExportStatus.tsx';
import classes from '../instructor.module.css';
import type { DraftTrial } from './useTriedDraft.ts';
import { useWritePackage, type Written } from './useWritePackage.ts';

interface PackageFormProps {
  readonly scope: Scope;
  readonly draft: ExerciseDraft;
  readonly trial: DraftTrial;
}

const NAMES = ['original', 'pseudonyms'] as const;

/** Writes exercise and tenant as one file, with the names of the tenant or with others. */
export function PackageForm({ scope, draft, trial }: PackageFormProps) {
  const { t } = useTranslation();
  const [names, setNames] = useState<(typeof NAMES)[number]>('original');
  const { work, written, write } = useWritePackage(scope, draft, trial);
  return (
    <section className={classes['task']}>
      <h2>{t('window.instructor.package.title')}</h2>
      <Text size="sm" maw="80ch">
        {t('window.instructor.package.about')}
      </Text>
      <Radio.Group
        label={t('window.instructor.package.names')}
        value={names}
        onChange={(value) => setNames(NAMES.find((each) => each === value) ?? names)}
      >
        <div className={classes['radios']}>
          {NAMES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`window.instructor.package.${each}`)}
              description={t(`window.instructor.package.${each}About`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Button variant="default" disabled={work.running} onClick={() => void write(names === 'pseudonyms')}>
        {t('window.instructor.package.button')}
      </Button>
      {(work.running || work.error !== null) && (
        <WorkNotice work={work} label={t('window.instructor.package.working')} again={t('window.instructor.package.button')} />
      )}
      {!work.running && work.error === null && work.data !== undefined && written === null && (
        <Text size="sm" role="status">
          {t('window.instructor.package.refused')}
        </Text>
      )}
      {written !== null && <WrittenFiles written={written} />}
    </section>
  );
}

function WrittenFiles({ written }: { readonly written: Written }) {
  const { t } = useTranslation();
  const { exercise, key, replaced } = written.package;
  return (
    <>
      <div>
        <h3>{t('window.instructor.package.made')}</h3>
        <Made file={exercise} path={written.path} />
      </div>
      {key !== null && (
        <div>
          <h3>{t('window.instructor.package.key')}</h3>
          <Made file={key} path={written.keyPath} />
          <Text size="sm" maw="80ch">
            {t('window.instructor.package.keyAbout')}
          </Text>
        </div>
      )}
      {replaced.length > 0 && (
        <div>
          <Text size="sm" maw="80ch">
            {t('window.instructor.package.replaced')}
          </Text>
          <ul className={classes['replaced']}>
            {replaced.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
