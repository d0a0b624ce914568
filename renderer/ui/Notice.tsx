import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly icon?: Icon;
  /** 1 where the notice is the whole page. */
  readonly level?: 1 | 2;
  readonly onRetry?: (() => void) | undefined;
  /** Other ways on. */
  readonly children?: ReactNode;
}

/** Says in the middle of an otherwise empty place what is the matter, and what can be done. */
export function Notice({ title, text, icon: NoticeIcon, level = 2, onRetry, children }: NoticeProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" align="flex-start" className={classes['notice']} role="status">
      {NoticeIcon !== undefined && <NoticeIcon size={32} stroke={1.2} aria-hidden className={classes['icon']} />}
      <Title order={level}>{title}</Title>
      <Text size="sm" c="dimmed" maw="60ch">
        {text}
      </Text>
      {(onRetry !== undefined || children !== undefined) && (
        <Group gap="xs" mt="xs">
          {onRetry !== undefined && <Button onClick={onRetry}>{t('window.shell.retry')}</Button>}
          {children}
        </Group>
      )}
    </Stack>
  );
}
