import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { AssignmentForm, FormProduct } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { type ProductEdit, productLock, productTick } from './assignmentDraft.ts';
import classes from './assignments.module.css';
import { chooseProduct, clickProduct, useIsChosen, useProductEdit } from './editsStore.ts';
import { TickBox } from './TickBox.tsx';

interface ProductRowProps {
  readonly editKey: string;
  readonly form: AssignmentForm;
  readonly product: FormProduct;
  /** The product shown while none was chosen. */
  readonly first: string | null;
}

/** What a click has changed: the product is added, removed, or kept with other services. */
type ProductChange = 'added' | 'removed' | 'options';

function changeOf(product: FormProduct, edit: ProductEdit | undefined): ProductChange | null {
  if (edit === undefined) return null;
  const tick = productTick(product, edit);
  if (tick === product.tick) return 'options';
  return tick === 'on' ? 'added' : 'removed';
}

const MEANINGS = { added: 'good', removed: 'bad', options: 'notice' } as const;

function Change({ change }: { readonly change: ProductChange }) {
  const { t } = useFormat();
  return <strong data-meaning={MEANINGS[change]}>{t(`window.assignments.change.${change}`)}</strong>;
}

/** One license plan of *Select licenses*: its box, its units, and a way to its services. Drawn anew only when it itself was clicked. */
export const ProductRow = memo(function ProductRow({ editKey, form, product, first }: ProductRowProps) {
  const { list, t } = useFormat();
  const edit = useProductEdit(editKey, product.skuId);
  const chosen = useIsChosen(editKey, product.skuId, first);
  const lock = productLock(form, product);
  const tick = lock === 'inherited' ? 'on' : productTick(product, edit);
  const groups = list(product.inherited.map(({ group }) => group.name));
  const change = lock === null ? changeOf(product, edit) : null;
  return (
    <li className={classes['productRow']} data-chosen={chosen || undefined} data-change={change ?? undefined}>
      <TickBox
        tick={tick}
        lock={lock === null ? null : t(`window.assignments.lock.${lock}`, { groups })}
        onClick={() => clickProduct(editKey, product)}
        onEnter={() => chooseProduct(editKey, product.skuId)}
        label={product.name}
        notes={[
          t('window.assignments.select.units', { free: product.free, owned: product.owned }),
          lock === 'company' && t('window.assignments.select.company'),
          lock === 'inherited' && t('window.assignments.select.inheritedFrom', { groups }),
          lock === null &&
            product.inherited.length > 0 &&
            t(`window.assignments.select.${form.users === 1 ? 'alsoFrom' : 'someFrom'}`, { groups }),
          tick === 'mixed' && t('window.assignments.select.differs'),
          change === null ? null : <Change key={change} change={change} />,
        ]}
      />
      <button
        type="button"
        className={classes['choose']}
        tabIndex={-1}
        aria-label={t('window.assignments.select.review', { plan: product.name })}
        aria-pressed={chosen}
        onClick={() => chooseProduct(editKey, product.skuId)}
      >
        <IconChevronRight size={16} aria-hidden />
      </button>
    </li>
  );
});
