import type { Application } from '../application.ts';
import { orAsImported } from '../directory/orAsImported.ts';
import { userDetail } from '../directory/userDetail.ts';
import { userFacets } from '../directory/userFacets.ts';
import { listUsers } from '../directory/userList.ts';
import { api } from './implementer.ts';

export function usersApi({ sessions }: Application) {
  return {
    list: api.users.list.handler(async ({ input }) => listUsers(await sessions.view(input.scope), input)),
    facets: api.users.facets.handler(async ({ input }) => userFacets(await sessions.view(input.scope), input.language)),
    get: api.users.get.handler(({ input: { scope, userId, language } }) =>
      orAsImported(
        sessions,
        scope,
        (view) => view.findUser(userId) >= 0,
        (view) => userDetail(view, userId, language),
      ),
    ),
  };
}
