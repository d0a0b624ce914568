import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../../shared/contract/training.ts';
import { Paragraphs } from '../Paragraphs.tsx';
import classes from '../training.module.css';

/** The questions with what was chosen, what is right, and why. */
export function AnsweredQuestions({ questions }: Pick<Debrief, 'questions'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('window.training.debrief.questions')}</h2>
      <ul className={classes['answered']}>
        {questions.map(({ id, text, choices, right, chosen, why }) => {
          const textOf = (choice: string | null): string | undefined => choices.find((each) => each.id === choice)?.text;
          return (
            <li key={id}>
              <Paragraphs text={text} />
              <dl>
                {chosen !== right && (
                  <>
                    <dt>{t('window.training.debrief.yourAnswer')}</dt>
                    <dd>{textOf(chosen) ?? t('window.training.diagnosis.unanswered')}</dd>
                  </>
                )}
                <dt>{t('window.training.debrief.rightAnswer')}</dt>
                <dd>{textOf(right)}</dd>
              </dl>
              <Paragraphs text={why} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
