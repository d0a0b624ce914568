import { NativeSelect, Title } from '@mantine/core';
import { type KeyboardEvent, memo, useMemo } from 'react';
import type { AssignmentForm, FormProduct } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { productLock, productTick } from './assignmentDraft.ts';
import classes from './assignments.module.css';
import { chooseProduct, clickServices, useEdits } from './editsStore.ts';
import { moveBetweenBoxes } from './moveBetweenBoxes.ts';
import { ServiceRow } from './ServiceRow.tsx';
import { buildServiceBoxes, changeable, type ServiceBox } from './serviceBoxes.ts';
import { TickBox } from './TickBox.tsx';

interface ReviewOptionsProps {
  readonly editKey: string;
  readonly form: AssignmentForm;
  readonly product: FormProduct | undefined;
}

/** The second column: the services of the chosen license plan. An effect that arrives leaves it alone. */
export const ReviewOptions = memo(function ReviewOptions({ editKey, form, product }: ReviewOptionsProps) {
  const { t } = useFormat();
  return (
    <section className={classes['column']} aria-labelledby="review-options">
      <ReviewHead editKey={editKey} form={form} chosen={product?.skuId ?? ''} />
      {product === undefined ? (
        <p className={classes['empty']}>{t('window.assignments.review.nothing')}</p>
      ) : (
        <ProductOptions editKey={editKey} form={form} product={product} />
      )}
    </section>
  );
});

interface ReviewHeadProps {
  readonly editKey: string;
  readonly form: AssignmentForm;
  /** Empty while none is chosen. */
  readonly chosen: string;
}

/** The heading with the drop-down of the portal; a click on a service leaves it alone. */
const ReviewHead = memo(function ReviewHead({ editKey, form, chosen }: ReviewHeadProps) {
  const { t } = useFormat();
  const plans = form.products.map(({ skuId, name }) => ({ value: skuId, label: name }));
  return (
    <header className={classes['columnHead']}>
      <Title order={2} id="review-options">
        {t('window.assignments.review.heading')}
      </Title>
      <NativeSelect
        mt={8}
        aria-label={t('window.assignments.review.product')}
        data={chosen === '' ? [{ value: '', label: t('window.assignments.review.select') }, ...plans] : plans}
        value={chosen}
        onChange={({ currentTarget }) => chooseProduct(editKey, currentTarget.value)}
      />
    </header>
  );
});

function ProductOptions({ editKey, form, product }: ReviewOptionsProps & { readonly product: FormProduct }) {
  const { list, t } = useFormat();
  const edits = useEdits(editKey);
  const boxes = useMemo(() => buildServiceBoxes(form, product, edits), [form, product, edits]);
  const open = changeable(boxes);
  const perUser = boxes.filter(({ service }) => service.perUser);
  const groups = list(product.inherited.map(({ group }) => group.name));
  return (
    <div className={classes['options']}>
      <h3 className={classes['subheading']}>{product.name}</h3>
      <p className={classes['quiet']} role="status">
        {t('window.assignments.review.count', { on: perUser.filter(({ tick }) => tick !== 'off').length, all: perUser.length })}
      </p>
      <OptionsHint form={form} product={product} boxes={boxes} tick={productTick(product, edits[product.skuId])} groups={groups} />
      {open.services.length > 1 && (
        <TickBox
          tick={open.tick}
          lock={null}
          label={<strong>{t('window.assignments.review.all')}</strong>}
          onClick={() => clickServices(editKey, product, open.services, open.tick !== 'on')}
        />
      )}
      <ul className={classes['boxes']} onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveBetweenBoxes(event)}>
        {boxes.map((box) => (
          <ServiceRow
            key={box.service.servicePlanId}
            editKey={editKey}
            product={product}
            service={box.service}
            tick={box.tick}
            lock={box.lock}
            goesOff={box.goesOff}
            single={form.users === 1}
            groups={list(box.groups)}
          />
        ))}
      </ul>
    </div>
  );
}

interface OptionsHintProps {
  readonly form: AssignmentForm;
  readonly product: FormProduct;
  readonly boxes: readonly ServiceBox[];
  readonly tick: ReturnType<typeof productTick>;
  readonly groups: string;
}

/** What a reader should know before touching these boxes. */
function OptionsHint({ form, product, boxes, tick, groups }: OptionsHintProps) {
  const { t } = useFormat();
  const lock = productLock(form, product);
  const differs = form.users > 1 && (product.tick === 'mixed' || boxes.some(({ service }) => service.tick === 'mixed'));
  const hint =
    lock !== null
      ? t(`window.assignments.lock.${lock}`, { groups })
      : tick === 'off'
        ? t(`window.assignments.review.${product.tick === 'off' ? 'notChosen' : groups === '' ? 'removed' : 'removedDirect'}`, { groups })
        : differs
          ? t('window.assignments.review.sameForAll', { count: form.users })
          : null;
  return hint === null ? null : <p className={classes['hint']}>{hint}</p>;
}
