import { Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofLimits as Limits } from '../../../shared/model/orderProof.ts';
import { useFormat } from '../../client/language.tsx';
import classes from './Proof.module.css';

/** What the answer leaves out: always the model itself, and what this plan brings with it. */
export function ProofLimits({ limits }: { readonly limits: Limits<string> }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const heading = useId();
  const { automations, firstChoices, horizonReached, readsClock, scarce, waitsInSeconds } = limits;
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading}>
        {t('window.proof.limits.heading')}
      </Title>
      <ul className={classes['limits']}>
        <li>{t('window.proof.limits.model')}</li>
        <li data-own={waitsInSeconds || undefined}>{t('window.proof.limits.waits')}</li>
        <li>{t('window.proof.limits.instant')}</li>
        <li>{t('window.proof.limits.paused')}</li>
        <li>
          {t('window.proof.limits.seats')} {scarce.length > 0 && <b>{t('window.proof.limits.scarce', { plans: list(scarce) })}</b>}
        </li>
        {firstChoices && <li data-own>{t('window.proof.limits.firstChoices')}</li>}
        {readsClock && <li data-own>{t('window.proof.limits.readsClock')}</li>}
        {automations && <li data-own>{t('window.proof.limits.automations')}</li>}
        {horizonReached && <li data-own>{t('window.proof.limits.horizonReached')}</li>}
      </ul>
    </section>
  );
}
