import { ArrivalList } from './arrivalList.ts';
import { type ReadTarget, readPagedFiles } from './readRecords.ts';
import type { SourceFile } from './sourceFile.ts';
import { checkLicenses } from './userChecks.ts';
import { readUser } from './userRecord.ts';

/** Users of one or several pages; says how the list is named in the last of them. */
export async function readUsers(files: readonly SourceFile[], target: ReadTarget): Promise<string> {
  const { builder, tally } = target;
  const users = new ArrivalList('user', 'id', builder);
  const withUsers = new Set<string>();
  const withStates = new Set<string>();
  let listName = '';
  await readPagedFiles(files, 'users', target, (raw, place) => {
    const user = readUser(raw, place, target);
    users.check(builder.addUser(user), user.id, place);
    checkLicenses(user, tally);
    listName = place.list;
    withUsers.add(place.file);
    if (user.licenseAssignmentStates !== null) withStates.add(place.file);
  });
  // F199, F209: the property comes only when it is asked for.
  for (const { path, name } of files) if (withUsers.has(path) && !withStates.has(path)) tally.filesWithoutSources.add(name);
  return listName;
}
