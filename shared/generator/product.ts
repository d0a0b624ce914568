import type { ProductCatalog } from '../model/catalog.ts';
import type { AppliesTo, ServicePlanId, ServicePlanInfo, SkuId } from '../model/graph.ts';

/** A product as a generated tenant lists it in `subscribedSkus`. */
interface GeneratorProduct {
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
  readonly appliesTo: AppliesTo;
  readonly servicePlans: readonly ServicePlanInfo[];
}

/** Products by part number; asking for one that the catalogue lacks is a broken invariant. */
export interface ProductShelf {
  readonly products: readonly GeneratorProduct[];
  product(partNumber: string): GeneratorProduct;
  /** The id of a plan of that product, by its name. */
  plan(partNumber: string, planName: string): ServicePlanId;
}

/**
 * Plans that a tenant reports with `appliesTo` Company. The catalogue does not say (F213), so this short list is our choice:
 * the first four were seen so in published payloads of `subscribedSkus`, the others are plumbing of the same kind (inferred).
 * They are no per-user switches (F25), so nobody's `disabledPlans` names them. By id, as names vary (F212).
 */
export const COMPANY_PLANS: ReadonlyMap<ServicePlanId, string> = new Map([
  ['113feb6c-3fe4-4440-bddc-54d774bf0318', 'EXCHANGE_S_FOUNDATION'],
  ['882e1d05-acd1-4ccb-8708-6ee03664b117', 'INTUNE_O365'],
  ['94065c59-bc8e-4e8b-89e5-5138d471eaff', 'MICROSOFT_SEARCH'],
  ['db4d623d-b514-490b-b7ef-8885eee514de', 'Nucleus'],
  ['6f23d6a9-adbf-481c-8538-b4c095654487', 'M365_LIGHTHOUSE_CUSTOMER_PLAN1'],
  ['d55411c9-cfff-40a9-87c7-240f14df7da5', 'M365_LIGHTHOUSE_PARTNER_PLAN1'],
  ['ff7b261f-d98b-415b-827c-42a3fdf015af', 'WORKPLACE_ANALYTICS_INSIGHTS_BACKEND'],
]);

/** INTUNE_O365: F11 names it as the plan that an administrator has to switch on first. */
const PENDING_ACTIVATION = '882e1d05-acd1-4ccb-8708-6ee03664b117';

/** Products that belong to the tenant as a whole and cannot be given to a user (F24, F48). */
const COMPANY_PRODUCTS: ReadonlySet<string> = new Set(['SHAREPOINTSTORAGE']);

/** What a generated tenant owns. Part numbers as in Microsoft's catalogue. */
const TENANT_PRODUCTS = [
  'STANDARDPACK',
  'ENTERPRISEPACK',
  'ENTERPRISEPREMIUM',
  'SPE_E3',
  'SPE_E5',
  'SPE_F1',
  'SPB',
  'EMS',
  'EMSPREMIUM',
  'MCOMEETADV',
  'MCOEV',
  'MCOPSTN1',
  'PROJECTPROFESSIONAL',
  'PROJECT_P1',
  'VISIOCLIENT',
  'POWER_BI_PRO',
  'POWER_BI_STANDARD',
  'FLOW_FREE',
  'WORKPLACE_ANALYTICS',
  'EXCHANGEARCHIVE_ADDON',
  'SHAREPOINTSTORAGE',
] as const;

/**
 * Finds products of the catalogue by part number. Where several products share one (F212), the first whose own name it is
 * wins: the catalogue is in ascending order of skuId, so the choice is stable.
 */
export function buildProducts(catalog: ProductCatalog, partNumbers: readonly string[] = TENANT_PRODUCTS): ProductShelf {
  const names = new Map(catalog.servicePlans.map((plan) => [plan.servicePlanId, plan.servicePlanName]));
  const products = partNumbers.map((partNumber): GeneratorProduct => {
    const found = catalog.products.find((product) => product.skuPartNumber === partNumber);
    if (found === undefined) throw new Error(`the catalogue has no product ${partNumber}`);
    return {
      skuId: found.skuId,
      skuPartNumber: partNumber,
      appliesTo: COMPANY_PRODUCTS.has(partNumber) ? 'Company' : 'User',
      servicePlans: found.servicePlanIds.map((id) => toServicePlanInfo(id, names.get(id) ?? id)),
    };
  });
  return createShelf(products);
}

function toServicePlanInfo(servicePlanId: ServicePlanId, servicePlanName: string): ServicePlanInfo {
  return {
    servicePlanId,
    servicePlanName,
    provisioningStatus: servicePlanId === PENDING_ACTIVATION ? 'PendingActivation' : 'Success',
    appliesTo: COMPANY_PLANS.has(servicePlanId) ? 'Company' : 'User',
  };
}

function createShelf(products: readonly GeneratorProduct[]): ProductShelf {
  const byPartNumber = new Map(products.map((product) => [product.skuPartNumber, product]));
  const product = (partNumber: string): GeneratorProduct => {
    const found = byPartNumber.get(partNumber);
    if (found === undefined) throw new Error(`the tenant has no product ${partNumber}`);
    return found;
  };
  const plan = (partNumber: string, planName: string): ServicePlanId => {
    const found = product(partNumber).servicePlans.find((candidate) => candidate.servicePlanName === planName);
    if (found === undefined) throw new Error(`${partNumber} has no service ${planName}`);
    return found.servicePlanId;
  };
  return { products, product, plan };
}
