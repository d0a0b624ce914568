import { Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DropPlace.module.css';
import { readDropped } from './droppedFiles.ts';
import { useTenantJobs } from './jobs/useTenantJobs.ts';

/** Takes an export that is dropped on it: a folder, or a file. Several at once are imported beside one another. */
export function DropPlace({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { importPath, importFiles } = useTenantJobs();
  const [over, setOver] = useState(false);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const { desktop } = window;
    if (desktop !== undefined) {
      for (const file of event.dataTransfer.files) void importPath(desktop.pathOf(file));
      return;
    }
    for (const dropped of readDropped(event.dataTransfer)) void dropped.then(({ name, files }) => importFiles(name, files));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the import button does the same.
    <div
      className={classes['place']}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
      }}
      onDrop={drop}
    >
      {children}
      {over && (
        <div className={classes['over']} aria-hidden>
          <IconUpload size={40} stroke={1.2} />
          <Text fw={600}>{t('window.start.dropHere')}</Text>
        </div>
      )}
    </div>
  );
}
