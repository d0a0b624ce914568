import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '../../../../shared/contract/whatIf.ts';
import { isFact } from '../../../../shared/model/facts.ts';
import { useFormat } from '../../../client/language.tsx';
import { FactNote } from '../../../ui/FactNote.tsx';
import { Banner } from '../../licenses/Banner.tsx';
import classes from '../whatIf.module.css';

/** Calls the service would not accept: in words, in the service's own words, and by which rule. */
export function Refusals({ refusals }: Pick<WhatIfAnswer, 'refusals'>) {
  const { t } = useTranslation();
  const { find } = useFormat();
  if (refusals.length === 0) return null;
  const reasons = [...new Map(refusals.flatMap((refusal) => refusal.reasons).map((reason) => [reason.message, reason])).values()];
  return (
    <Banner meaning="bad">
      <strong>{t('window.whatIf.refused')}</strong>
      <ul className={classes['reasons']}>
        {reasons.map(({ code, message }) => (
          <li key={message}>
            <span className={classes['sentence']}>{find(`reason.plain.${code}`) ?? message}</span>{' '}
            {isFact(code) && <FactNote fact={code} />}
            <div className={classes['verbatim']}>{message}</div>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
