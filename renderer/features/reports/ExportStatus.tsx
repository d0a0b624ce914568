import { Anchor, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MadeFile } from '../../../shared/contract/exports.ts';
import { readFailure } from '../../client/failure.ts';
import { useFormat } from '../../client/language.tsx';
import type { WorkState } from '../../client/useWork.ts';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { Banner } from '../licenses/Banner.tsx';
import type { ExportState } from './exportStore.ts';
import { fileSize } from './fileSize.ts';
import classes from './reports.module.css';

interface ExportStatusProps {
  readonly state: ExportState;
  /** What is being made, for who cannot see the bar. */
  readonly label: string;
  readonly again: () => void;
}

/** How far the file is, where it lies, or why there is none. Its button may be the last thing on the screen, so it comes into view. */
export function ExportStatus(props: ExportStatusProps) {
  const { kind } = props.state;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(kind);
  useEffect(() => {
    if (shown.current === kind) return;
    shown.current = kind;
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  if (kind === 'idle') return null;
  return (
    <div ref={place} className={classes['status']}>
      <Status {...props} />
    </div>
  );
}

function Status({ state, label, again }: ExportStatusProps) {
  const { t } = useTranslation();
  if (state.kind === 'idle') return null;
  if (state.kind === 'made') return <Made file={state.file} path={state.path} />;
  const running = state.kind === 'running';
  const work: WorkState<never> = {
    data: undefined,
    running,
    progress: running ? state.progress : null,
    error: state.kind === 'failed' ? state.error : null,
    cancelled: state.kind === 'stopped',
    cancel: () => running && state.control.abort(),
    again,
  };
  return (
    <div>
      <WorkNotice work={work} label={label} again={t('window.shell.retry')} />
      {state.kind === 'failed' && <Hint error={state.error} />}
    </div>
  );
}

const HINTS = ['fileLocked', 'diskFull', 'notWritable'] as const;

/** The way on from a failure, where there is one that the person can go. */
function Hint({ error }: { readonly error: Error }) {
  const { t } = useTranslation();
  const failure = readFailure(error);
  const hint = HINTS.find((code) => failure.kind === 'expected' && failure.code === code);
  if (hint === undefined) return null;
  return (
    <Text size="sm" mt={4}>
      {t(`window.reports.hint.${hint}`)}
    </Text>
  );
}

/** A file that was made, and where it lies: `path` on this computer, null for a browser's download. */
export function Made({ file, path }: { readonly file: MadeFile; readonly path: string | null }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const size = fileSize(file.bytes, language);
  return (
    <Banner meaning="good" live>
      {path !== null ? t('window.reports.saved', { file: path, size }) : t('window.reports.downloaded', { file: file.fileName, size })}{' '}
      {file.downloadId !== null && (
        <Anchor size="sm" href={`/downloads/${file.downloadId}`} download={file.fileName}>
          {t('window.reports.downloadAgain')}
        </Anchor>
      )}
    </Banner>
  );
}
