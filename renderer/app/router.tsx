import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  stripSearchParams,
} from '@tanstack/react-router';
import * as z from 'zod';
import { tenantSearchSchema } from '../client/scope.ts';
import { assignmentSearchSchema } from '../features/assignments/assignmentSearch.ts';
import { copiesSearchSchema } from '../features/copies/copiesSearch.ts';
import { groupSearchSchema, licensePlanSearchSchema, userSearchSchema } from '../features/directory/directorySearch.ts';
import { teachingSearchSchema, writingSearchSchema } from '../features/instructor/instructorSearch.ts';
import { routesSearchSchema } from '../features/routes/routesSearch.ts';
import { scenarioPartSearchSchema } from '../features/scenarios/scenarioParts.ts';
import { mythsSearchSchema } from '../features/training/myths/mythsSearch.ts';
import { wizardSearchSchema } from '../features/wizards/wizardSearch.ts';
import { AppFrame } from './AppFrame.tsx';
import { FaultScreen } from './FaultScreen.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';

const root = createRootRoute({ component: AppFrame, errorComponent: FaultScreen, notFoundComponent: NotFoundScreen });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../features/tenants/StartPage.tsx'), 'StartPage'),
});

const tenant = createRoute({
  getParentRoute: () => root,
  path: 'tenants/$tenantId',
  validateSearch: tenantSearchSchema,
  // Links inside a tenant stay in the scenario and in the view; the default view needs no word in the address.
  search: { middlewares: [retainSearchParams(['scenario', 'view', 'at']), stripSearchParams({ view: 'imported' })] },
  component: lazyRouteComponent(() => import('./TenantFrame.tsx'), 'TenantFrame'),
});

const users = createRoute({
  getParentRoute: () => tenant,
  path: 'users',
  validateSearch: userSearchSchema,
  component: lazyRouteComponent(() => import('../features/directory/UsersPage.tsx'), 'UsersPage'),
});

const user = createRoute({
  getParentRoute: () => tenant,
  path: 'users/$userId',
  validateSearch: z.object({ tab: z.enum(['licenses', 'services', 'profile', 'groups']).default('licenses').catch('licenses') }),
  component: lazyRouteComponent(() => import('../features/directory/UserPage.tsx'), 'UserPage'),
});

const groups = createRoute({
  getParentRoute: () => tenant,
  path: 'groups',
  validateSearch: groupSearchSchema,
  component: lazyRouteComponent(() => import('../features/directory/GroupsPage.tsx'), 'GroupsPage'),
});

const group = createRoute({
  getParentRoute: () => tenant,
  path: 'groups/$groupId',
  validateSearch: userSearchSchema.extend({ tab: z.enum(['licenses', 'members', 'rule']).default('licenses').catch('licenses') }),
  component: lazyRouteComponent(() => import('../features/directory/GroupPage.tsx'), 'GroupPage'),
});

const licensePlans = createRoute({
  getParentRoute: () => tenant,
  path: 'license-plans',
  validateSearch: licensePlanSearchSchema,
  component: lazyRouteComponent(() => import('../features/directory/LicensePlansPage.tsx'), 'LicensePlansPage'),
});

const licensePlan = createRoute({
  getParentRoute: () => tenant,
  path: 'license-plans/$skuId',
  validateSearch: userSearchSchema.extend({ tab: z.enum(['users', 'groups', 'services']).default('users').catch('users') }),
  component: lazyRouteComponent(() => import('../features/directory/LicensePlanPage.tsx'), 'LicensePlanPage'),
});

/** *Update license assignments*, for one user, one group, or a selection of users kept for this window. */
const assignments = createRoute({
  getParentRoute: () => tenant,
  path: 'assignments',
  validateSearch: assignmentSearchSchema,
  component: lazyRouteComponent(() => import('../features/assignments/AssignmentsPage.tsx'), 'AssignmentsPage'),
});

const scenario = createRoute({
  getParentRoute: () => tenant,
  path: 'scenario',
  component: lazyRouteComponent(() => import('../features/scenarios/ScenarioPage.tsx'), 'ScenarioPage'),
});

/** What stands behind a scenario, from preflight to the proof; each a tab of the scenario. */
const scenarioPart = createRoute({
  getParentRoute: () => tenant,
  path: 'scenario/$part',
  validateSearch: scenarioPartSearchSchema,
  component: lazyRouteComponent(() => import('../features/scenarios/ScenarioPage.tsx'), 'ScenarioPage'),
});

const wizards = createRoute({
  getParentRoute: () => tenant,
  path: 'wizards',
  component: lazyRouteComponent(() => import('../features/wizards/WizardsPage.tsx'), 'WizardsPage'),
});

const wizard = createRoute({
  getParentRoute: () => tenant,
  path: 'wizards/$wizardId',
  validateSearch: wizardSearchSchema,
  component: lazyRouteComponent(() => import('../features/wizards/WizardPage.tsx'), 'WizardPage'),
});

const routes = createRoute({
  getParentRoute: () => tenant,
  path: 'routes',
  validateSearch: routesSearchSchema,
  component: lazyRouteComponent(() => import('../features/routes/RoutesPage.tsx'), 'RoutesPage'),
});

const copies = createRoute({
  getParentRoute: () => tenant,
  path: 'copies',
  validateSearch: copiesSearchSchema,
  component: lazyRouteComponent(() => import('../features/copies/CopiesPage.tsx'), 'CopiesPage'),
});

const report = createRoute({
  getParentRoute: () => tenant,
  path: 'import-report',
  component: lazyRouteComponent(() => import('../features/tenants/ImportReportPage.tsx'), 'ImportReportPage'),
});

const training = createRoute({
  getParentRoute: () => root,
  path: 'training',
  component: lazyRouteComponent(() => import('../features/training/list/TrainingPage.tsx'), 'TrainingPage'),
});

const myths = createRoute({
  getParentRoute: () => root,
  path: 'training/myths',
  validateSearch: mythsSearchSchema,
  component: lazyRouteComponent(() => import('../features/training/myths/MythsPage.tsx'), 'MythsPage'),
});

const instructor = createRoute({
  getParentRoute: () => root,
  path: 'training/instructor',
  component: lazyRouteComponent(() => import('../features/instructor/InstructorPage.tsx'), 'InstructorPage'),
});

const writeExercise = createRoute({
  getParentRoute: () => root,
  path: 'training/instructor/exercise',
  validateSearch: writingSearchSchema,
  component: lazyRouteComponent(() => import('../features/instructor/writing/WriteExercisePage.tsx'), 'WriteExercisePage'),
});

const teachingTenant = createRoute({
  getParentRoute: () => root,
  path: 'training/instructor/teaching-tenant',
  validateSearch: teachingSearchSchema,
  component: lazyRouteComponent(() => import('../features/instructor/teaching/TeachingTenantPage.tsx'), 'TeachingTenantPage'),
});

const collectedClass = createRoute({
  getParentRoute: () => root,
  path: 'training/instructor/class',
  component: lazyRouteComponent(() => import('../features/instructor/collected/ClassPage.tsx'), 'ClassPage'),
});

const brief = createRoute({
  getParentRoute: () => root,
  path: 'training/exercises/$exerciseId',
  component: lazyRouteComponent(() => import('../features/training/brief/BriefPage.tsx'), 'BriefPage'),
});

const debrief = createRoute({
  getParentRoute: () => root,
  path: 'training/debriefs/$attemptId',
  params: {
    parse: ({ attemptId }) => ({ attemptId: Number(attemptId) }),
    stringify: ({ attemptId }) => ({ attemptId: String(attemptId) }),
  },
  component: lazyRouteComponent(() => import('../features/training/debrief/DebriefPage.tsx'), 'DebriefPage'),
});

const tree = root.addChildren([
  start,
  training,
  myths,
  instructor,
  writeExercise,
  teachingTenant,
  collectedClass,
  brief,
  debrief,
  tenant.addChildren([
    users,
    user,
    groups,
    group,
    licensePlans,
    licensePlan,
    assignments,
    scenario,
    scenarioPart,
    wizards,
    wizard,
    routes,
    copies,
    report,
  ]),
]);

export function createAppRouter() {
  return createRouter({ routeTree: tree, defaultPreload: 'intent', defaultErrorComponent: FaultScreen, scrollRestoration: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
