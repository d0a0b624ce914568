import type { TenantCard } from '../../../shared/contract/library.ts';
import { useFormat } from '../../client/language.tsx';
import { tourTenant } from '../tour/tourTenant.ts';
import classes from './TenantCards.module.css';
import { TenantCardView } from './TenantCardView.tsx';

/** A card for each tenant, those opened last first, the others by name. Its earlier copies are on a page of their own. */
export function TenantCards({ cards }: { readonly cards: readonly TenantCard[] }) {
  const { compare } = useFormat();
  const earlier = Map.groupBy(cards, ({ earlierOf }) => earlierOf);
  const ordered = [...(earlier.get(null) ?? [])].sort(
    (a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '') || compare(a.name, b.name),
  );
  const shown = tourTenant(cards);
  return (
    <ul className={classes['cards']}>
      {ordered.map((card) => (
        <TenantCardView key={card.id} card={card} earlierCopies={earlier.get(card.id)?.length ?? 0} pointedAt={card.id === shown?.id} />
      ))}
    </ul>
  );
}
