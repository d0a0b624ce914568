import type { TenantCard } from '../../../shared/contract/library.ts';
import { useFormat } from '../../client/language.tsx';
import classes from './TenantCards.module.css';
import { TenantCardView } from './TenantCardView.tsx';

/** The tenant copies, those opened last first; the others by name. */
export function TenantCards({ cards }: { readonly cards: readonly TenantCard[] }) {
  const { compare } = useFormat();
  const ordered = [...cards].sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '') || compare(a.name, b.name));
  return (
    <ul className={classes['cards']}>
      {ordered.map((card) => (
        <TenantCardView key={card.id} card={card} />
      ))}
    </ul>
  );
}
