import { AppError } from '../../shared/model/appError.ts';
import type { Organization } from '../../shared/model/graph.ts';
import { ArrivalList } from './arrivalList.ts';
import { sortBundle } from './bundleFiles.ts';
import { toGraphNames } from './graphNames.ts';
import { readGroup } from './groupRecord.ts';
import { readJson, toResponse } from './jsonPages.ts';
import { parseManifest } from './manifest.ts';
import { groupOfMemberFile, readMember } from './memberRecord.ts';
import { readOrganization } from './organizationRecord.ts';
import { type ReadTarget, readPagedFiles, readRecords } from './readRecords.ts';
import { readUsers } from './readUsers.ts';
import { isObject } from './recordFault.ts';
import { readSku } from './skuRecord.ts';
import type { SourceFile } from './sourceFile.ts';

/** Reads a bundle's files into the builder (formats.md). Throws AppError; then nothing of the builder may be used. */
export async function readBundle(folder: string, files: readonly SourceFile[], target: ReadTarget): Promise<void> {
  const bundle = sortBundle(files);
  const { builder, tally } = target;
  if (bundle.users.length === 0) throw new AppError('badInput', { file: folder, expected: 'a file users*.json', found: 'none' });
  for (const file of bundle.extra) tally.extraFiles.add(file.name);
  for (const file of bundle.unused) tally.unusedFiles.add(file.name);
  if (bundle.manifest === null) tally.missingFiles.push('manifest');
  else await readManifest(bundle.manifest, target);
  if (bundle.organization === null) tally.missingFiles.push('organization');
  else builder.organization = await readTenant(bundle.organization, target);
  if (bundle.subscribedSkus === null) tally.missingFiles.push('subscribedSkus');
  else await readSkus(bundle.subscribedSkus, target);
  if (bundle.groups.length === 0) tally.missingFiles.push('groups');
  await readGroups(bundle.groups, target);
  await readUsers(bundle.users, target);
  await readMemberFiles(bundle.members, target);
}

async function readManifest(file: SourceFile, { builder, tally }: ReadTarget): Promise<void> {
  const manifest = parseManifest(await readJson(file), file.path);
  builder.exportedAt = manifest.exportedAt;
  tally.tenantId = manifest.tenantId;
  tally.countFile(file.size);
}

/** `/organization` is a list of one; the one alone is accepted too. */
async function readTenant(file: SourceFile, { tally }: ReadTarget): Promise<Organization> {
  const value = await readJson(file);
  const alone = isObject(value) && value['value'] === undefined && value['error'] === undefined;
  const item = alone ? value : toResponse(value, file.path).items[0];
  tally.countFile(file.size);
  return readOrganization(toGraphNames(item), { file: file.path, list: alone ? '' : 'value', index: 0, item: 0 });
}

async function readSkus(file: SourceFile, target: ReadTarget): Promise<void> {
  const skus = new ArrivalList('sku', 'skuId', target.builder);
  await readRecords(file, target, (raw, place) => {
    const sku = readSku(raw, place, target);
    skus.check(target.builder.addSku(sku), sku.skuId, place);
  });
}

async function readGroups(files: readonly SourceFile[], target: ReadTarget): Promise<void> {
  const groups = new ArrivalList('group', 'id', target.builder);
  await readPagedFiles(files, 'groups', target, (raw, place) => {
    const group = readGroup(raw, place, target);
    groups.check(target.builder.addGroup(group), group.id, place);
  });
}

async function readMemberFiles(files: readonly SourceFile[], target: ReadTarget): Promise<void> {
  const { builder, tally } = target;
  const byGroup = Map.groupBy(files, (file) => groupOfMemberFile(file.name, (id) => builder.hasGroup(id)));
  for (const [group, pages] of byGroup) {
    if (group === null) {
      for (const file of pages) tally.memberFilesOfUnknownGroups.add(file.name);
      continue;
    }
    tally.groupsWithMemberFile.add(group);
    await readPagedFiles(pages, `members-${group}`, target, (raw, place) => {
      const member = readMember(raw, place);
      if (builder.addMember(group, member.id, member.type) === 'unknown') tally.unknownMembers.add(`${group} ${member.id}`);
    });
  }
}
