import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Lesson.module.css';

/** What a rehearsal is, in four sentences: shown while there is no tenant copy, and folded away below the cards afterwards. */
export function Lesson({ open }: { readonly open: boolean }) {
  const { t } = useTranslation();
  const sentences = (
    <ol className={classes['sentences']}>
      {(['copy', 'scenario', 'rehearse', 'export'] as const).map((sentence) => (
        <li key={sentence}>
          <Text size="sm">{t(`window.start.lesson.${sentence}`)}</Text>
        </li>
      ))}
    </ol>
  );
  if (!open) {
    return (
      <details className={classes['lesson']}>
        <summary>{t('window.start.lesson.title')}</summary>
        {sentences}
      </details>
    );
  }
  return (
    <section className={classes['lesson']}>
      <Title order={2}>{t('window.start.lesson.title')}</Title>
      {sentences}
      <Text size="sm" c="dimmed">
        {t('window.start.lesson.begin')}
      </Text>
    </section>
  );
}
