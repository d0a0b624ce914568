import { applicationContract } from './application.ts';
import { groupsContract } from './groups.ts';
import { libraryContract } from './library.ts';
import { licensePlansContract } from './licensePlans.ts';
import { licensesContract } from './licenses.ts';
import { scenariosContract } from './scenarios.ts';
import { searchContract } from './search.ts';
import { usersContract } from './users.ts';

/** Every operation a window can ask for. Neither side of it imports the other. */
export const contract = {
  application: applicationContract,
  library: libraryContract,
  scenarios: scenariosContract,
  users: usersContract,
  groups: groupsContract,
  licensePlans: licensePlansContract,
  licenses: licensesContract,
  search: searchContract,
};
