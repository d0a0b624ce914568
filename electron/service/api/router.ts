import type { Application } from '../application.ts';
import { applicationApi } from './applicationApi.ts';
import { comparisonApi } from './comparisonApi.ts';
import { groupLicensingApi } from './groupLicensingApi.ts';
import { groupsApi } from './groupsApi.ts';
import { handoverApi } from './handoverApi.ts';
import { api } from './implementer.ts';
import { instructorApi } from './instructorApi.ts';
import { libraryApi } from './libraryApi.ts';
import { licensePlansApi } from './licensePlansApi.ts';
import { licensesApi } from './licensesApi.ts';
import { mistakesApi } from './mistakesApi.ts';
import { playbackApi } from './playbackApi.ts';
import { predictionApi } from './predictionApi.ts';
import { preflightApi } from './preflightApi.ts';
import { pricesApi } from './pricesApi.ts';
import { proofApi } from './proofApi.ts';
import { reportsApi } from './reportsApi.ts';
import { routesApi } from './routesApi.ts';
import { scenariosApi } from './scenariosApi.ts';
import { searchApi } from './searchApi.ts';
import { sensitivityApi } from './sensitivityApi.ts';
import { trainingApi } from './trainingApi.ts';
import { usersApi } from './usersApi.ts';
import { whatIfApi } from './whatIfApi.ts';
import { wizardsApi } from './wizardsApi.ts';

export type ApiRouter = ReturnType<typeof createRouter>;

/** The contract answered by one application; a host carries it over its transport. */
export function createRouter(application: Application) {
  return api.router({
    application: applicationApi(application),
    library: libraryApi(application),
    scenarios: scenariosApi(application),
    users: usersApi(application),
    groups: groupsApi(application),
    licensePlans: licensePlansApi(application),
    licenses: licensesApi(application),
    search: searchApi(application),
    preflight: preflightApi(application),
    routes: routesApi(application),
    playback: playbackApi(application),
    comparison: comparisonApi(application),
    proof: proofApi(application),
    sensitivity: sensitivityApi(application),
    whatIf: whatIfApi(application),
    wizards: wizardsApi(application),
    groupLicensing: groupLicensingApi(application),
    prediction: predictionApi(application),
    prices: pricesApi(application),
    handover: handoverApi(application),
    reports: reportsApi(application),
    instructor: instructorApi(application),
    mistakes: mistakesApi(application),
    training: trainingApi(application),
  });
}
