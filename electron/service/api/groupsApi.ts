import type { Application } from '../application.ts';
import { groupDetail, listGroups } from '../directory/groups.ts';
import { orAsImported } from '../directory/orAsImported.ts';
import { api } from './implementer.ts';

export function groupsApi({ sessions }: Application) {
  return {
    list: api.groups.list.handler(async ({ input }) => listGroups(await sessions.view(input.scope), input)),
    get: api.groups.get.handler(({ input: { scope, groupId, language } }) =>
      orAsImported(
        sessions,
        scope,
        (view) => view.findGroup(groupId) >= 0,
        (view) => groupDetail(view, groupId, language),
      ),
    ),
  };
}
