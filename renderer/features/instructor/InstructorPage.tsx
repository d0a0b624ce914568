import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportStatus } from '../reports/ExportStatus.tsx';
import { TrainingFrame } from '../training/TrainingFrame.tsx';
import classes from './instructor.module.css';
import { useOwnCertificate } from './useOwnCertificate.ts';
import { ScenarioChooser } from './writing/ScenarioChooser.tsx';

/** What an instructor can do, each with a few words and a way in. */
export function InstructorPage() {
  const { t } = useTranslation();
  const certificate = useOwnCertificate();
  return (
    <TrainingFrame title={t('window.training.part.instructor')} about={t('window.instructor.about')}>
      <Task title={t('window.instructor.write.title')} about={t('window.instructor.write.about')}>
        <ScenarioChooser />
      </Task>
      <Task title={t('window.instructor.teaching.title')} about={t('window.instructor.teaching.about')}>
        <Button variant="default" renderRoot={(props) => <Link to="/training/instructor/teaching-tenant" {...props} />}>
          {t('window.instructor.teaching.command')}
        </Button>
      </Task>
      <Task title={t('window.instructor.collected.title')} about={t('window.instructor.collected.about')}>
        <Button variant="default" renderRoot={(props) => <Link to="/training/instructor/class" {...props} />}>
          {t('window.instructor.collected.choose')}
        </Button>
      </Task>
      <Task title={t('window.instructor.certificate.title')} about={t('window.instructor.certificate.about')}>
        <Button variant="default" onClick={certificate.ask}>
          {t('window.instructor.certificate.button')}
        </Button>
        <ExportStatus state={certificate.state} label={t('window.instructor.certificate.saving')} again={certificate.again} />
      </Task>
    </TrainingFrame>
  );
}

function Task({ title, about, children }: { readonly title: string; readonly about: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes['task']}>
      <Title order={2} id={heading}>
        {title}
      </Title>
      <Text size="sm" maw="80ch">
        {about}
      </Text>
      {children}
    </section>
  );
}
