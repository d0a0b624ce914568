import { useTranslation } from 'react-i18next';
import type { Brief } from '../../../../shared/contract/training.ts';
import { Facts } from '../Facts.tsx';
import { Paragraphs } from '../Paragraphs.tsx';
import classes from '../training.module.css';

/** Who the learner is, what the tenant looks like, and what is wanted, in the author's words. */
export function Story({ brief }: { readonly brief: Brief }) {
  const { t } = useTranslation();
  return (
    <>
      {(['role', 'situation', 'task'] as const).map((part) => (
        <section key={part} className={classes['story']}>
          <h3 className={classes['partHeading']}>{t(`window.training.brief.${part}`)}</h3>
          <Paragraphs text={brief[part]} />
          {part === 'task' && <Facts facts={brief.facts} named />}
        </section>
      ))}
    </>
  );
}
