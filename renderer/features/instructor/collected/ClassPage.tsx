import { Button, Group, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CollectedClass } from '../../../../shared/contract/instructor.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { dayForFile } from '../../../client/saveExport.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { ExportStatus } from '../../reports/ExportStatus.tsx';
import { makeExport, useExport } from '../../reports/exportStore.ts';
import { TrainingFrame } from '../../training/TrainingFrame.tsx';
import classes from '../instructor.module.css';
import { ClassMatrix } from './ClassMatrix.tsx';
import { keepClass, showNames, useClassStore } from './classStore.ts';
import { FaultyFiles } from './FaultyFiles.tsx';
import { useCollect } from './useCollect.ts';
import { useLearnerCertificate } from './useLearnerCertificate.ts';

/** What a class has handed in, as a table of learners and exercises. */
export function ClassPage() {
  const { t } = useTranslation();
  const collected = useClassStore((state) => state.collected);
  const { choose, work } = useCollect(collected?.classId ?? null);
  return (
    <TrainingFrame title={t('window.instructor.collected.title')} about={t('window.instructor.collected.about')}>
      <Group gap="xs">
        <Button variant={collected === null ? 'filled' : 'default'} disabled={work.running} onClick={() => void choose()}>
          {t(collected === null ? 'window.instructor.collected.choose' : 'window.instructor.collected.more')}
        </Button>
        {collected !== null && (
          <Button variant="default" disabled={work.running} onClick={() => keepClass(null)}>
            {t('window.instructor.collected.begin')}
          </Button>
        )}
      </Group>
      {(work.running || work.error !== null) && (
        <WorkNotice work={work} label={t('window.instructor.collected.working')} again={t('window.shell.retry')} />
      )}
      {collected === null ? (
        <Notice title={t('window.instructor.collected.none.title')} text={t('window.instructor.collected.none.text')} />
      ) : (
        <Collected collected={collected} />
      )}
    </TrainingFrame>
  );
}

function Collected({ collected: { classId, files, table } }: { readonly collected: CollectedClass }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const { language } = useFormat();
  const withNames = useClassStore((state) => state.withNames);
  const certificate = useLearnerCertificate(classId);
  const key = `class ${classId}`;
  const saving = useExport(key);
  const save = (): void =>
    void makeExport(key, `${t('window.instructor.collected.fileName', { date: dayForFile(new Date()) })}.csv`, (target, signal) =>
      client.instructor.saveClassTable({ classId, withNames, language, target }, { signal }),
    );
  const again = files.filter(({ outcome }) => outcome === 'again').length;
  const faulty = files.filter(({ outcome }) => outcome === 'refused');
  return (
    <>
      {table.learners.length > 0 && (
        <section className={classes['task']}>
          <Group gap="md">
            <Switch
              label={t('window.instructor.collected.names')}
              checked={withNames}
              onChange={(event) => showNames(event.currentTarget.checked)}
            />
            <Button variant="default" onClick={save}>
              {t('window.instructor.collected.save')}
            </Button>
          </Group>
          <ExportStatus state={saving} label={t('window.instructor.collected.saving')} again={save} />
          <ExportStatus state={certificate.state} label={t('window.instructor.certificate.saving')} again={certificate.again} />
          <ClassMatrix table={table} withNames={withNames} onCertificate={certificate.ask} />
          {again > 0 && (
            <Text size="sm" c="dimmed">
              {t('window.instructor.collected.again', { count: again })}
            </Text>
          )}
        </section>
      )}
      {faulty.length > 0 && <FaultyFiles files={faulty} />}
    </>
  );
}
