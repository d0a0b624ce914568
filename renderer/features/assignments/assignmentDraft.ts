import type { AssignmentDraft, AssignmentForm, FormProduct, FormService, Tick } from '../../../shared/contract/licenses.ts';

/**
 * What has been clicked in *Update license assignments*, apart from the form it was clicked in: only what was touched is here, so that an
 * edit survives a reload and still means the same when the form is read anew.
 */
export interface ProductEdit {
  /** The product's box; undefined while it stands as the form opened. */
  readonly assigned?: boolean;
  /** Services switched by hand, by servicePlanId. */
  readonly services: Readonly<Record<string, boolean>>;
}
/** By skuId. */
export type AssignmentEdits = Readonly<Record<string, ProductEdit>>;

export const NO_EDITS: AssignmentEdits = {};
const UNTOUCHED: ProductEdit = { services: {} };

/** The box of a product as it stands now. */
export function productTick(product: FormProduct, edit: ProductEdit = UNTOUCHED): Tick {
  if (edit.assigned === undefined) return product.tick;
  return edit.assigned ? 'on' : 'off';
}

/**
 * Why a product's box cannot be changed. A license that a user only inherits is changed on the group (F68), a license plan for the whole company
 * is assigned to nobody (F48).
 */
export function productLock(form: AssignmentForm, product: FormProduct): 'inherited' | 'company' | null {
  if (product.forCompany) return 'company';
  return product.tick === 'off' && product.inherited.some(({ users }) => users >= form.users && users > 0) ? 'inherited' : null;
}

/** The next state of a product's box. A box that differs between the users comes back to that after on and off. */
export function toggleProduct(product: FormProduct, edits: AssignmentEdits): AssignmentEdits {
  const tick = productTick(product, edits[product.skuId]);
  const backToMixed = tick === 'off' && product.tick === 'mixed';
  return withEdit(edits, product, backToMixed ? UNTOUCHED : assignedAs(product, tick !== 'on'));
}

function assignedAs(product: FormProduct, assigned: boolean): ProductEdit {
  return product.tick === (assigned ? 'on' : 'off') ? UNTOUCHED : { assigned, services: {} };
}

/** Switches services of an assigned product. One call has one set of options, so a product that differs between the users becomes the same for all. */
export function switchServices(
  product: FormProduct,
  edits: AssignmentEdits,
  services: readonly FormService[],
  on: boolean,
): AssignmentEdits {
  const edit = edits[product.skuId] ?? UNTOUCHED;
  const switched = { ...edit.services };
  for (const { servicePlanId, tick } of services) {
    if (tick === (on ? 'on' : 'off')) delete switched[servicePlanId];
    else switched[servicePlanId] = on;
  }
  const assigned = product.tick === 'on' ? undefined : true;
  return withEdit(edits, product, assigned === undefined ? { services: switched } : { assigned, services: switched });
}

function withEdit(edits: AssignmentEdits, product: FormProduct, edit: ProductEdit): AssignmentEdits {
  const { [product.skuId]: _, ...rest } = edits;
  const untouched = edit.assigned === undefined && Object.keys(edit.services).length === 0;
  return untouched ? rest : { ...rest, [product.skuId]: edit };
}

/**
 * The box of a service by the editable assignment. In a product that one call will set for everybody, a service that differed between the
 * users is on unless it was switched off: nobody then loses it by accident.
 */
export function serviceTick(service: FormService, edit: ProductEdit = UNTOUCHED): Tick {
  const switched = edit.services[service.servicePlanId];
  if (switched !== undefined) return switched ? 'on' : 'off';
  return service.tick === 'mixed' && isTouched(edit) ? 'on' : service.tick;
}

function isTouched(edit: ProductEdit): boolean {
  return edit.assigned === true || Object.keys(edit.services).length > 0;
}

/** What the boxes say, where they differ from how the form opened; products in the order of the form. */
export function toDraft(form: AssignmentForm, edits: AssignmentEdits): AssignmentDraft {
  const addLicenses: { skuId: string; disabledPlans: string[] }[] = [];
  const removeLicenses: string[] = [];
  for (const product of form.products) {
    const edit = edits[product.skuId];
    if (edit === undefined || productLock(form, product) !== null) continue;
    const tick = productTick(product, edit);
    if (tick === 'off' && product.tick !== 'off') removeLicenses.push(product.skuId);
    if (tick === 'on' && isChanged(product, edit)) addLicenses.push({ skuId: product.skuId, disabledPlans: switchedOff(product, edit) });
  }
  return { addLicenses, removeLicenses };
}

/** Adding a license again with the same options changes nothing (F49); one that the form shows as assigned is added only with other options. */
function isChanged(product: FormProduct, edit: ProductEdit): boolean {
  return product.tick !== 'on' || product.services.some((service) => serviceTick(service, edit) !== service.tick);
}

/** Ascending, as Graph lists are kept. */
function switchedOff(product: FormProduct, edit: ProductEdit): string[] {
  return product.services
    .filter((service) => serviceTick(service, edit) === 'off')
    .map(({ servicePlanId }) => servicePlanId)
    .sort();
}

export function isEmptyDraft(draft: AssignmentDraft): boolean {
  return draft.addLicenses.length === 0 && draft.removeLicenses.length === 0;
}

/** How many products a draft adds, removes, and keeps with other services. */
export interface DraftCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export function countDraft(form: AssignmentForm, draft: AssignmentDraft): DraftCounts {
  const assigned = new Set(form.products.filter(({ tick }) => tick === 'on').map(({ skuId }) => skuId));
  const changed = draft.addLicenses.filter(({ skuId }) => assigned.has(skuId)).length;
  return { added: draft.addLicenses.length - changed, removed: draft.removeLicenses.length, changed };
}
