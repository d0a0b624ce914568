import { ActionIcon, CopyButton as Copier } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Copies a value; says so with a tick and to screen readers. */
export function CopyButton({ value, name }: { readonly value: string; readonly name: string }) {
  const { t } = useTranslation();
  return (
    <Copier value={value}>
      {({ copied, copy }) => (
        <ActionIcon size="sm" onClick={copy} aria-label={t(copied ? 'window.directory.copied' : 'window.directory.copy', { name })}>
          {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        </ActionIcon>
      )}
    </Copier>
  );
}
