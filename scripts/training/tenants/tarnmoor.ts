import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import type { UserSelector } from '../../../shared/model/migrationPlan.ts';
import { openCompany } from '../company.ts';
import { toTrainingTenant } from '../lesson.ts';
import { times } from '../level3/times.ts';

/** Office 365 E5: one each for the eleven people whom the second pass of the script reached. */
const SEATS = { STANDARDPACK: 10, ENTERPRISEPACK: 40, ENTERPRISEPREMIUM: 11, VISIOCLIENT: 6 };

/** How many of each there are in Sales, and to how many of them E5 was given. */
const MANAGERS = { count: 12, reached: 6 };
const LEADS = { count: 4, reached: 2 };
const ASSISTANTS = { count: 6, reached: 3 };

/** 32 people at a food company, on the morning after a script has replaced half of the licenses of Sales. */
export function drawTarnmoor(catalog: ProductCatalog) {
  const { sketch, license, ...ids } = openCompany(catalog, {
    seats: SEATS,
    companyName: 'Tarnmoor Foods',
    domain: 'tarnmoor.example',
    country: 'GB',
    cultures: ['english', 'english', 'indian', 'polish'],
  });
  const everything = license('ENTERPRISEPREMIUM');
  const partnerTeam = sketch.group('Partner team', { licenses: [license('ENTERPRISEPACK')] });
  const salesTeam = sketch.group('Sales');
  /** People of Sales with one job title, and a group of just them. */
  const drawSales = (name: string, jobTitle: string, { count, reached }: typeof MANAGERS): UserSelector => {
    const group = sketch.group(name);
    times(count, (i) => sketch.user({ department: 'Sales', jobTitle, in: [salesTeam, group], direct: i < reached ? [everything] : [] }));
    return { memberOf: group.id };
  };
  const managers = drawSales('Sales account managers', 'Account Manager', MANAGERS);
  const leads = drawSales('Sales leads', 'Sales Lead', LEADS);
  const assistants = drawSales('Sales assistants', 'Sales Assistant', ASSISTANTS);
  times(2, () => sketch.user({ department: 'Partners', jobTitle: 'Account Manager', in: [partnerTeam] }));
  times(8, () => sketch.user({ department: 'Finance', jobTitle: 'Accountant', direct: [license('ENTERPRISEPACK')] }));

  const tenant = toTrainingTenant(
    'tarnmoor',
    sketch,
    SEATS,
    'A food company on the morning after a script that replaced licenses and stopped half way.',
  );
  return { ...ids, license, tenant, sales: { memberOf: salesTeam.id }, managers, leads, assistants };
}
