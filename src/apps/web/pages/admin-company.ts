import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { allStandInsQuery } from '../../../capabilities/approvals/ui/stand-in-data.ts';
import {
  costCentresQuery,
  departmentsQuery,
  locationsQuery,
  type PeopleFilter,
  peopleQuery,
  personQuery,
} from '../../../capabilities/directory/ui/admin/data.ts';
import { adminRoute, peoplesOnly, tenantOnly } from './admin-route.ts';
import { readPeopleFilter } from './admin-search.ts';

const people = createRoute({
  getParentRoute: () => adminRoute,
  path: '/people',
  beforeLoad: peoplesOnly,
  validateSearch: (search: Record<string, unknown>): PeopleFilter => readPeopleFilter(search),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => {
    void queries.prefetchInfiniteQuery(peopleQuery(deps));
  },
  component: lazyRouteComponent(() => import('./admin-people.tsx'), 'AdminPeople'),
});

const newPerson = createRoute({
  getParentRoute: () => adminRoute,
  path: '/people/new',
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-people.tsx'), 'AdminNewPerson'),
});

const importPeople = createRoute({
  getParentRoute: () => adminRoute,
  path: '/people/import',
  beforeLoad: tenantOnly,
  component: lazyRouteComponent(() => import('./admin-people.tsx'), 'AdminImportPeople'),
});

const person = createRoute({
  getParentRoute: () => adminRoute,
  path: '/people/$id',
  beforeLoad: peoplesOnly,
  loader: ({ context: { queries }, params: { id } }) => {
    void queries.prefetchQuery(personQuery(id));
  },
  component: lazyRouteComponent(() => import('./admin-people.tsx'), 'AdminPerson'),
});

const departments = createRoute({
  getParentRoute: () => adminRoute,
  path: '/departments',
  beforeLoad: tenantOnly,
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(departmentsQuery);
  },
  component: lazyRouteComponent(() => import('./admin-people.tsx'), 'AdminDepartments'),
});

const costCentres = createRoute({
  getParentRoute: () => adminRoute,
  path: '/cost-centres',
  beforeLoad: tenantOnly,
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(costCentresQuery);
  },
  component: lazyRouteComponent(() => import('./admin-people.tsx'), 'AdminCostCentres'),
});

const standIns = createRoute({
  getParentRoute: () => adminRoute,
  path: '/stand-ins',
  beforeLoad: tenantOnly,
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(allStandInsQuery);
  },
  component: lazyRouteComponent(() => import('./admin-people.tsx'), 'AdminStandIns'),
});

const locations = createRoute({
  getParentRoute: () => adminRoute,
  path: '/locations',
  beforeLoad: tenantOnly,
  loader: ({ context: { queries } }) => {
    void queries.prefetchQuery(locationsQuery);
  },
  component: lazyRouteComponent(() => import('./admin-people.tsx'), 'AdminLocations'),
});

/** The people of a company, and where they belong. */
export const companyRoutes = [people, newPerson, importPeople, person, departments, costCentres, locations, standIns] as const;
