import { applicationContract } from './application.ts';
import { comparisonContract } from './comparison.ts';
import { groupLicensingContract } from './groupLicensing.ts';
import { groupsContract } from './groups.ts';
import { handoverContract } from './handover.ts';
import { instructorContract } from './instructor.ts';
import { libraryContract } from './library.ts';
import { licensePlansContract } from './licensePlans.ts';
import { licensesContract } from './licenses.ts';
import { mistakesContract } from './mistakes.ts';
import { playbackContract } from './playback.ts';
import { predictionContract } from './prediction.ts';
import { preflightContract } from './preflight.ts';
import { pricesContract } from './prices.ts';
import { proofContract } from './proof.ts';
import { reportsContract } from './reports.ts';
import { routesContract } from './routes.ts';
import { scenariosContract } from './scenarios.ts';
import { searchContract } from './search.ts';
import { sensitivityContract } from './sensitivity.ts';
import { trainingContract } from './training.ts';
import { usersContract } from './users.ts';
import { whatIfContract } from './whatIf.ts';
import { wizardsContract } from './wizards.ts';

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
  preflight: preflightContract,
  routes: routesContract,
  playback: playbackContract,
  comparison: comparisonContract,
  proof: proofContract,
  sensitivity: sensitivityContract,
  whatIf: whatIfContract,
  wizards: wizardsContract,
  groupLicensing: groupLicensingContract,
  prediction: predictionContract,
  prices: pricesContract,
  handover: handoverContract,
  reports: reportsContract,
  training: trainingContract,
  mistakes: mistakesContract,
  instructor: instructorContract,
};
