import { Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsersAtRisk } from '../../../shared/contract/proof.ts';
import { useFormat } from '../../client/language.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { UserLink } from '../licenses/directoryLinks.tsx';
import { HarmList } from './HarmList.tsx';
import classes from './Proof.module.css';

const WIDTHS = ['10%', '16%', 'auto', '22%'];

/** Users whom some order harms, those to whom the same may happen in one row. */
export function RiskTable({ risks }: { readonly risks: readonly UsersAtRisk[] }) {
  const { t } = useTranslation();
  const words = useFormat();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" mb={8} id={heading}>
        {t('window.proof.risk.heading')}
      </Title>
      <PlainTable widths={WIDTHS} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('window.proof.risk.users')}
            </th>
            <th scope="col" data-number>
              {t('window.proof.risk.asStated')}
            </th>
            <th scope="col">{t('window.proof.risk.harms')}</th>
            <th scope="col">{t('window.proof.risk.examples')}</th>
          </tr>
        </thead>
        <tbody>
          {risks.map(({ users, harmedAsStated, harms, examples }) => (
            <tr key={examples.map(({ id }) => id).join()}>
              <td data-number>{words.number(users)}</td>
              <td data-number>{words.number(harmedAsStated)}</td>
              <td>{harms.length === 0 ? t('window.proof.risk.unknown') : <HarmList harms={harms} />}</td>
              <td>
                <ul className={classes['people']}>
                  {examples.map(({ id, displayName, userPrincipalName }) => (
                    <li key={id}>
                      <UserLink userId={id}>{displayName || userPrincipalName || id}</UserLink>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}
