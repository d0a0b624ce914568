import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { SERVICE_RESULTS, type ServiceResult } from '../../../shared/contract/licenses.ts';
import { RESULT_LOOKS } from '../../ui/ResultBadge.tsx';
import classes from './comparison.module.css';

/** The icons once, to be referred to by every mark: a matrix shows hundreds of them, and draws them anew with every filter. */
export function ResultIcons() {
  return (
    <svg width={0} height={0} className={classes['icons']} aria-hidden="true">
      {SERVICE_RESULTS.map((result) => {
        const { icon: Icon } = RESULT_LOOKS[result];
        return (
          <symbol key={result} id={iconId(result)} viewBox="0 0 24 24">
            <Icon size={24} stroke={2} />
          </symbol>
        );
      })}
    </svg>
  );
}

interface ResultMarkProps {
  readonly result: ServiceResult;
  /** From which service to which, told when one rests on the mark. */
  readonly detail?: string | undefined;
  /** Beside the icon: the word, a number, or nothing. */
  readonly beside?: string | undefined;
}

/** A result as icon and colour; the word stands beside it, or is what a screen reader says. */
export const ResultMark = memo(function ResultMark({ result, detail, beside }: ResultMarkProps) {
  const { t } = useTranslation();
  const word = t(`window.shell.result.${result}`);
  const title = detail === undefined ? word : `${word}: ${detail}`;
  return (
    <span className={classes['mark']} data-meaning={RESULT_LOOKS[result].meaning} data-result={result} title={title}>
      <svg width={16} height={16} role="img" aria-label={beside === word ? undefined : word} aria-hidden={beside === word || undefined}>
        <use href={`#${iconId(result)}`} />
      </svg>
      {beside !== undefined && <span>{beside}</span>}
    </span>
  );
});

function iconId(result: ServiceResult): string {
  return `result-${result}`;
}
