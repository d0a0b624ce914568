import type { TenantView } from './tenantView.ts';

/** Something worked out from a view when it is first asked for, and kept as long as the view is. */
export function perView<Value>(make: (view: TenantView) => Value): (view: TenantView) => Value {
  const made = new WeakMap<TenantView, { readonly value: Value }>();
  return (view) => {
    let kept = made.get(view);
    if (kept === undefined) {
      kept = { value: make(view) };
      made.set(view, kept);
    }
    return kept.value;
  };
}
