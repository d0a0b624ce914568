import { Text } from '@mantine/core';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForgottenSteps } from '../../../shared/contract/mistakes.ts';
import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { OtherwiseMishap, OtherwiseUser } from '../../../shared/model/forgottenSteps.ts';
import { useFormat } from '../../client/language.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { UserLink } from '../licenses/directoryLinks.tsx';
import { useNaming } from '../training/useNaming.ts';
import classes from './mistakes.module.css';

/** Who fares otherwise without the step, and how; the first of them where there are many. */
export function OtherwiseUsers({ answer: { users, worse, better, names } }: { readonly answer: ForgottenSteps }) {
  const { t } = useTranslation();
  const naming = useNaming(names);
  const heading = useId();
  const others = worse + better - users.length;
  if (users.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={classes['heading']}>
        {t('window.mistakes.users')}
      </h3>
      <PlainTable widths={['26%', '37%', '37%']} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('window.mistakes.user')}</th>
            <th scope="col">{t('window.mistakes.onlyWithout')}</th>
            <th scope="col">{t('window.mistakes.onlyWith')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow key={user.userId} user={user} naming={naming} />
          ))}
        </tbody>
      </PlainTable>
      {others > 0 && (
        <Text size="sm" mt="xs">
          {t('window.mistakes.more', { count: others })}
        </Text>
      )}
    </section>
  );
}

function UserRow({ user: { userId, worse, better }, naming }: { readonly user: OtherwiseUser; readonly naming: Naming }) {
  return (
    <tr>
      <th scope="row">
        <UserLink userId={userId}>{naming.user(userId)}</UserLink>
      </th>
      <td data-fares="worse">
        <MishapList mishaps={worse} naming={naming} icon={IconTrendingDown} />
      </td>
      <td data-fares="better">
        <MishapList mishaps={better} naming={naming} icon={IconTrendingUp} />
      </td>
    </tr>
  );
}

interface MishapListProps {
  readonly mishaps: readonly OtherwiseMishap[];
  readonly naming: Naming;
  readonly icon: typeof IconTrendingUp;
}

function MishapList({ mishaps, naming, icon: MishapIcon }: MishapListProps) {
  const words = useFormat();
  if (mishaps.length === 0) return '–';
  return (
    <ul className={classes['mishaps']}>
      {mishaps.map((mishap) => (
        <li key={`${mishap.result} ${mishap.family ?? ''} ${mishap.skuId ?? ''}`}>
          <MishapIcon size={14} stroke={1.8} aria-hidden /> <span>{mishapText(mishap, naming, words)}</span>
        </li>
      ))}
    </ul>
  );
}

function mishapText({ result, family, skuId, error, atSeconds }: OtherwiseMishap, naming: Naming, { t, duration }: Translator): string {
  const name = family === null ? naming.product(skuId ?? '') : naming.family(family);
  const mishap = t(`window.mistakes.mishap.${result}`, { name, error: error === null ? '' : t(`assignmentError.${error}`) });
  if (atSeconds === null) return mishap;
  return atSeconds === 0 ? t('window.mistakes.atOnce', { mishap }) : t('window.mistakes.after', { mishap, duration: duration(atSeconds) });
}
