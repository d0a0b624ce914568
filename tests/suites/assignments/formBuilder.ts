import type { AssignmentForm, FormProduct, FormService, Tick } from '../../../shared/contract/licenses.ts';

/** A form as the service would send it, with only what a test is about. */
export function form(products: readonly FormProduct[], users = 1): AssignmentForm {
  return { users, title: 'Anna', products, directAndInherited: false, usageLocation: { value: 'SE', missing: 0 } };
}

interface ProductOptions {
  readonly tick?: Tick;
  readonly inherited?: FormProduct['inherited'];
  readonly forCompany?: boolean;
}

/** Services by name; `-` before a name: off, `~`: differs between users, `#`: for the whole company. */
export function product(skuId: string, services: readonly string[], options: ProductOptions = {}): FormProduct {
  return {
    skuId,
    name: skuId.toUpperCase(),
    tick: options.tick ?? 'off',
    inherited: options.inherited ?? [],
    free: 10,
    owned: 100,
    forCompany: options.forCompany ?? false,
    services: services.map(service),
  };
}

function service(text: string): FormService {
  const id = text.replace(/^[-~#]/, '');
  const tick: Tick = text.startsWith('-') ? 'off' : text.startsWith('~') ? 'mixed' : 'on';
  return { servicePlanId: id, name: id, servicePlanName: id.toUpperCase(), perUser: !text.startsWith('#'), tick, onToday: tick };
}

export function from(name: string, enabledPlans: readonly string[], users = 1): FormProduct['inherited'][number] {
  return { group: { id: `group-${name}`, name }, users, enabledPlans };
}

/** A service of a product, which the test knows to be there. */
export function serviceOf(ofProduct: FormProduct, id: string): FormService {
  const found = ofProduct.services.find(({ servicePlanId }) => servicePlanId === id);
  if (found === undefined) throw new Error(`${ofProduct.name} has no ${id}`);
  return found;
}
