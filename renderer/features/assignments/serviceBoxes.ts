import type { AssignmentForm, FormProduct, FormService, Tick } from '../../../shared/contract/licenses.ts';
import { type AssignmentEdits, productLock, productTick, serviceTick } from './assignmentDraft.ts';

/** Why a service's box cannot be changed: a group turns it on, the product is not chosen or locked, or it is for the whole company (F25). */
export type ServiceLock = 'inherited' | 'inheritedOff' | 'company' | 'notChosen';

/** One box of *Review license options*. */
export interface ServiceBox {
  readonly service: FormService;
  readonly tick: Tick;
  readonly lock: ServiceLock | null;
  /** Names of the groups that turn it on. */
  readonly groups: readonly string[];
  /** The service is on today and, as all boxes of the form stand, would be off; only said where this box was cleared. */
  readonly goesOff: boolean;
}

/** What can be changed comes first; services for the whole company stand last. */
export function buildServiceBoxes(form: AssignmentForm, product: FormProduct, edits: AssignmentEdits): readonly ServiceBox[] {
  const edit = edits[product.skuId];
  const tick = productTick(product, edit);
  const lockedProduct = productLock(form, product);
  const elsewhere = servicesOnElsewhere(form, product, edits);
  const services = [...product.services.filter(({ perUser }) => perUser), ...product.services.filter(({ perUser }) => !perUser)];
  return services.map((service) => {
    const groups = product.inherited.filter(({ enabledPlans }) => enabledPlans.includes(service.servicePlanId));
    const byGroup = groups.some(({ users }) => users > 0 && users >= form.users);
    const box = { service, groups: groups.map(({ group }) => group.name) };
    if (!service.perUser) return { ...box, tick: 'on', lock: 'company', goesOff: false };
    if (byGroup) return { ...box, tick: 'on', lock: 'inherited', goesOff: false };
    if (lockedProduct === 'inherited') return { ...box, tick: 'off', lock: 'inheritedOff', goesOff: false };
    if (lockedProduct !== null || tick === 'off') return { ...box, tick: 'off', lock: 'notChosen', goesOff: false };
    const now = serviceTick(service, edit);
    const cleared = now === 'off' && (service.tick !== 'off' || product.tick !== 'on');
    return { ...box, tick: now, lock: null, goesOff: cleared && service.onToday !== 'off' && !elsewhere.has(service.servicePlanId) };
  });
}

/** Services that another product of the form has on as the boxes stand. */
function servicesOnElsewhere(form: AssignmentForm, product: FormProduct, edits: AssignmentEdits): ReadonlySet<string> {
  const on = new Set<string>();
  for (const other of form.products) {
    if (other.skuId === product.skuId) continue;
    for (const { enabledPlans } of other.inherited) for (const id of enabledPlans) on.add(id);
    const edit = edits[other.skuId];
    if (productTick(other, edit) === 'off') continue;
    for (const service of other.services) if (serviceTick(service, edit) !== 'off') on.add(service.servicePlanId);
  }
  return on;
}

/** Boxes that a person may change, and what *all services* shows for them. */
export function changeable(boxes: readonly ServiceBox[]): { readonly services: readonly FormService[]; readonly tick: Tick } {
  const open = boxes.filter(({ lock }) => lock === null);
  const on = open.filter(({ tick }) => tick === 'on').length;
  const tick = on === open.length && on > 0 ? 'on' : on === 0 && open.every(({ tick: each }) => each === 'off') ? 'off' : 'mixed';
  return { services: open.map(({ service }) => service), tick };
}
