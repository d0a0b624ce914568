import { IconArrowDownRight, IconClockPause, IconMinus, IconStairsDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HarmedFamily } from '../../../shared/contract/proof.ts';
import { useFormat } from '../../client/language.tsx';
import { Badge, type Meaning } from '../../ui/Badge.tsx';
import classes from './Proof.module.css';

/** More would bury the first ones. */
const NAMED = 4;

const LOOKS: Readonly<Record<HarmedFamily['result'], { readonly icon: typeof IconMinus; readonly meaning: Meaning }>> = {
  lost: { icon: IconMinus, meaning: 'bad' },
  downgraded: { icon: IconArrowDownRight, meaning: 'caution' },
  gap: { icon: IconClockPause, meaning: 'bad' },
  dip: { icon: IconStairsDown, meaning: 'caution' },
};

/** What happens to services, by kind of harm: the first of each by name, the others by number. */
export function HarmList({ harms }: { readonly harms: readonly HarmedFamily[] }) {
  const { t } = useTranslation();
  const words = useFormat();
  const kinds = [...Map.groupBy(harms, ({ result }) => result)];
  return (
    <ul className={classes['harms']}>
      {kinds.map(([result, families]) => {
        const named = families.slice(0, NAMED).map(({ name }) => name);
        const more = families.length - named.length;
        return (
          <li key={result}>
            <Badge icon={LOOKS[result].icon} meaning={LOOKS[result].meaning}>
              {t(`window.proof.harm.${result}`)}
            </Badge>{' '}
            {more === 0 ? words.list(named) : `${named.join(', ')} ${t('window.proof.more', { count: more })}`}
          </li>
        );
      })}
    </ul>
  );
}
