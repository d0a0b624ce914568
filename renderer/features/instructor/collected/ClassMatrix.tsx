import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconHelp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClassLearner, ClassResult, ClassTable, Recheck } from '../../../../shared/model/classTable.ts';
import { useFormat } from '../../../client/language.tsx';
import { Badge, type Meaning } from '../../../ui/Badge.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import classes from '../instructor.module.css';

interface ClassMatrixProps {
  readonly table: ClassTable;
  readonly withNames: boolean;
  /** `name`: what the certificate begins with. */
  readonly onCertificate: (learner: number, name: string) => void;
}

const RECHECKS: Readonly<Record<Recheck, { readonly icon: typeof IconHelp; readonly meaning: Meaning }>> = {
  confirmed: { icon: IconCircleCheck, meaning: 'good' },
  different: { icon: IconAlertTriangle, meaning: 'caution' },
  unknownExercise: { icon: IconHelp, meaning: 'notice' },
  nothingToCheck: { icon: IconCircleDashed, meaning: 'still' },
};

/** A row for each learner, a column for each exercise. */
export function ClassMatrix({ table: { learners, exercises, results }, withNames, onCertificate }: ClassMatrixProps) {
  const { t } = useTranslation();
  const resultOf = new Map(results.map((result) => [`${result.learner} ${result.exercise}`, result]));
  const canCertify = new Set(results.filter(({ passed, recheck }) => passed && recheck === 'confirmed').map(({ learner }) => learner));
  const numbered = ({ number }: ClassLearner): string => t('window.instructor.collected.numbered', { number });
  const nameOf = (learner: ClassLearner): string => (withNames && learner.name !== '' ? learner.name : numbered(learner));
  // Without names nobody is to tell from the order who is who.
  const rows = withNames ? learners : [...learners].sort((one, other) => one.number - other.number);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className={classes['scroll']} aria-label={t('window.instructor.collected.title')} tabIndex={0}>
      <PlainTable aria-label={t('window.instructor.collected.learners')}>
        <thead>
          <tr>
            <th scope="col">{t('window.instructor.collected.learner')}</th>
            {exercises.map(({ key, title }) => (
              <th key={key} scope="col" className={classes['exerciseColumn']}>
                {title}
              </th>
            ))}
            <th scope="col">{t('window.instructor.certificate.title')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((learner) => (
            <tr key={learner.number}>
              <th scope="row">{nameOf(learner)}</th>
              {exercises.map(({ key }) => (
                <td key={key}>
                  <ResultCell result={resultOf.get(`${learner.number} ${key}`)} />
                </td>
              ))}
              <td>
                <Button
                  variant="default"
                  disabled={!canCertify.has(learner.number)}
                  aria-label={t('window.instructor.collected.certificateOf', { learner: nameOf(learner) })}
                  onClick={() => onCertificate(learner.number, learner.name)}
                >
                  {t('window.instructor.collected.certificate')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}

function ResultCell({ result }: { readonly result: ClassResult | undefined }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (result === undefined) return <span className={classes['small']}>{t('window.instructor.collected.nothing')}</span>;
  const { passed, points, pointsHere, recheck } = result;
  const { icon, meaning } = RECHECKS[recheck];
  const words =
    recheck === 'different'
      ? t('window.instructor.collected.recheck.different', { count: pointsHere ?? 0 })
      : t(`window.instructor.collected.recheck.${recheck}`);
  return (
    <div className={classes['cell']}>
      <span>
        {points !== null && <strong>{number(points)}</strong>}{' '}
        {t(passed ? 'window.instructor.collected.passed' : 'window.instructor.collected.notPassed')}
      </span>
      <Badge icon={icon} meaning={meaning}>
        {words}
      </Badge>
    </div>
  );
}
