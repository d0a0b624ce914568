import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';

/**
 * Where something is in Microsoft's portals: in the Microsoft 365 and Microsoft Entra admin centers, and where it was in the Azure portal
 * until licenses moved (F178). Labels are the portals' own, in English. A path that ends in † is common knowledge; the others are in the
 * documentation or the threads behind the facts (F53, F70, F85, F90, F91, F127, F157). null: nowhere in a portal.
 */
export interface PortalPath {
  readonly today: string | null;
  readonly old: string | null;
}

const NOWHERE: PortalPath = { today: null, old: null };
const M365 = 'Microsoft 365 admin center';
const ENTRA = 'Microsoft Entra admin center';
const AZURE = 'Azure Active Directory';
const MARK = ' †';

export function portalPath(step: PlanStep, naming: Naming): PortalPath {
  switch (step.kind) {
    case 'assignLicense':
      return 'group' in step.target
        ? groupLicenses(naming.group(step.target.group), products(step, naming))
        : userLicenses(products(step, naming));
    case 'addMembers':
      return groupPage(naming.group(step.group), 'Members > Add members');
    case 'removeMembers':
      return groupPage(naming.group(step.group), 'Members > Remove');
    case 'createGroup':
      return { today: path(ENTRA, 'Groups', 'All groups', 'New group') + MARK, old: path(AZURE, 'Groups', 'New group') + MARK };
    case 'deleteGroup':
      return groupPage(naming.group(step.group), 'Overview > Delete');
    case 'setMembershipRule':
      return groupPage(naming.group(step.group), step.rule === null ? 'Properties > Membership type' : 'Dynamic membership rules');
    case 'updateUsers':
      return userPage('Properties');
    case 'deleteUsers':
      return userPage('Delete');
    case 'setSeats': {
      const product = naming.product(step.skuId);
      return { today: path(M365, 'Billing', 'Your products', product, 'Buy licenses') + MARK, old: null };
    }
    case 'reprocess':
      return {
        today: path(M365, 'Billing', 'Licenses', '…', 'Groups', '…', 'Actions needed', 'Reprocess'),
        old: path(AZURE, 'Users', '…', 'Licenses', 'Reprocess'),
      };
    case 'waitForProcessing': {
      const [only, ...others] = step.groups ?? [];
      const group = only === undefined || others.length > 0 ? '…' : naming.group(only);
      return { today: path(M365, 'Billing', 'Licenses', '…', 'Groups', group, 'Status'), old: path(AZURE, 'Groups', group, 'Licenses') };
    }
    case 'wait':
    case 'retireAutomation':
      return NOWHERE;
  }
}

function groupLicenses(group: string, product: string): PortalPath {
  return {
    today: path(M365, 'Billing', 'Licenses', product, 'Groups', group, 'Assign licenses'),
    old: path(AZURE, 'Groups', group, 'Licenses', 'Assignments'),
  };
}

function userLicenses(product: string): PortalPath {
  const byProduct = path(M365, 'Billing', 'Licenses', product, 'Users', 'Assign licenses');
  const byUser = path(M365, 'Users', 'Active users', '…', 'Licenses and apps');
  return { today: `${byProduct}\n${byUser}${MARK}`, old: path(AZURE, 'Users', '…', 'Licenses', 'Assignments') };
}

function groupPage(group: string, place: string): PortalPath {
  return { today: path(ENTRA, 'Groups', 'All groups', group, place) + MARK, old: path(AZURE, 'Groups', group, place) + MARK };
}

function userPage(place: string): PortalPath {
  return { today: path(ENTRA, 'Users', 'All users', '…', place) + MARK, old: path(AZURE, 'Users', '…', place) + MARK };
}

/** The license plan of a change with only one, or a sign for each in turn. */
function products({ addLicenses, removeLicenses }: Extract<PlanStep, { kind: 'assignLicense' }>, naming: Naming): string {
  const [first, ...others] = new Set([...addLicenses.map(({ skuId }) => skuId), ...removeLicenses]);
  return first === undefined || others.length > 0 ? '…' : naming.product(first);
}

function path(...places: readonly string[]): string {
  return places.join(' > ');
}
