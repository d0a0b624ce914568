import { DIRECT } from '../../../shared/engine/licensing/profileTable.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import { isDynamic } from '../../../shared/engine/rehearsal/groupState.ts';
import type { AttributeValue } from '../../../shared/model/graph.ts';
import type { Reason } from '../../../shared/model/resultSummary.ts';
import { USER_ATTRIBUTES } from '../../../shared/model/userAttributes.ts';
import type { LiveTenant } from './liveTenant.ts';

export interface GraphCall {
  readonly method: string;
  /** From after the version, with its query. */
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly contentType: string | undefined;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const PAGE = 100;

/** What Microsoft Graph would answer, as far as a hand-over needs it. Whatever else is asked is a 501: a test has gone astray. */
export function answerCall(tenant: LiveTenant, call: GraphCall): GraphAnswer {
  if (call.method === 'GET') tenant.settle();
  const { pathname, searchParams } = new URL(call.url, 'http://graph');
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeURIComponent);
  if (call.method !== 'GET' && call.method !== 'DELETE') {
    if (call.body === undefined) return refused('BadRequest', 'Empty Payload. JSON content expected.');
    if (call.contentType?.startsWith('application/json') !== true) return failure(415, 'UnsupportedMediaType', 'Content type is missing.');
  }
  const known = `${call.method} ${shapeOf(segments)}`;
  const [, id = '', , member = ''] = segments;
  const body = call.body ?? {};
  switch (known) {
    case 'GET users':
      return page(tenant, allUsers(tenant), searchParams, (user) => userBody(tenant, user));
    case 'GET users/*':
      return withUser(tenant, id, (user) => ({ status: 200, body: userBody(tenant, user) }));
    case 'GET groups':
      return groupsAnswer(tenant, searchParams);
    case 'GET groups/*':
      return withGroup(tenant, id, (group) => ({ status: 200, body: groupBody(tenant, group) }));
    case 'GET groups/*/members':
      return withGroup(tenant, id, (group) =>
        page(tenant, [...tenant.state.membersOf(group)], searchParams, (user) => memberBody(tenant, user)),
      );
    case 'GET subscribedSkus':
      return { status: 200, body: { value: skuBodies(tenant) } };
    case 'POST users/*/assignLicense':
      return withUser(tenant, id, (user) => reasonsAnswer(tenant.setUserLicenses(user, licenseCall(body)), 200));
    case 'POST groups/*/assignLicense':
      return withGroup(tenant, id, () => reasonsAnswer(tenant.setGroupLicenses(id, licenseCall(body)), 202));
    case 'POST users/*/reprocessLicenseAssignment':
      return withUser(tenant, id, (user) => done(200, () => tenant.reprocess(user)));
    case 'POST groups/*/members/$ref':
      return addMember(tenant, id, String(body['@odata.id']));
    case 'DELETE groups/*/members/*/$ref':
      return removeMember(tenant, id, member);
    case 'POST groups':
      return creation(tenant, body);
    case 'PATCH groups/*':
      return withGroup(tenant, id, (group) => ruleAnswer(tenant, group, body));
    case 'DELETE groups/*':
      return withGroup(tenant, id, () => reasonsAnswer(tenant.deleteGroup(id), 204));
    case 'PATCH users/*':
      return withUser(tenant, id, (user) => updateAnswer(tenant, user, body));
    case 'DELETE users/*':
      return withUser(tenant, id, (user) => done(204, () => tenant.deleteUser(user)));
    case 'POST directory/deletedItems/*/restore':
      return tenant.restoreUser(segments[2] ?? '') ? { status: 200, body: { id: segments[2] } } : notFound(segments[2] ?? '');
    default:
      return failure(501, 'NotImplemented', `${known} is not what a hand-over asks`);
  }
}

const WORDS: ReadonlySet<string> = new Set([
  'users',
  'groups',
  'members',
  '$ref',
  'assignLicense',
  'subscribedSkus',
  'reprocessLicenseAssignment',
  'directory',
  'deletedItems',
  'restore',
]);

function shapeOf(segments: readonly string[]): string {
  return segments.map((segment) => (WORDS.has(segment) ? segment : '*')).join('/');
}

export function failure(status: number, code: string, message: string): GraphAnswer {
  return { status, body: { error: { code, message } } };
}

function refused(code: string, message: string): GraphAnswer {
  return failure(400, code, message);
}

function notFound(id: string): GraphAnswer {
  return failure(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

function done(status: number, act: () => void): GraphAnswer {
  act();
  return status === 204 ? { status } : { status, body: {} };
}

function reasonsAnswer(reasons: readonly Reason[] | null, status: number): GraphAnswer {
  const [first] = reasons ?? [];
  return first === undefined ? done(status, () => undefined) : refused('Request_BadRequest', first.message);
}

function withUser(tenant: LiveTenant, id: string, answer: (user: number) => GraphAnswer): GraphAnswer {
  const user = tenant.user(id);
  return user < 0 ? notFound(id) : answer(user);
}

function withGroup(tenant: LiveTenant, id: string, answer: (group: GroupState) => GraphAnswer): GraphAnswer {
  const group = tenant.group(id);
  return group === undefined ? notFound(id) : answer(group);
}

function licenseCall(body: Readonly<Record<string, unknown>>) {
  return {
    addLicenses: (body.addLicenses ?? []) as { skuId: string; disabledPlans: string[] }[],
    removeLicenses: (body.removeLicenses ?? []) as string[],
  };
}

function byHandReasons(group: GroupState): string | null {
  if (group.dynamic) return 'Insufficient privileges to complete the operation: the membership of a dynamic group cannot be changed.';
  return group.synchronized ? 'Unable to update the specified properties for on-premises mastered Directory Sync objects.' : null;
}

function addMember(tenant: LiveTenant, groupId: string, reference: string): GraphAnswer {
  return withGroup(tenant, groupId, (group) =>
    withUser(tenant, decodeURIComponent(reference.slice(reference.lastIndexOf('/') + 1)), (user) => {
      const why = byHandReasons(group);
      if (why !== null) return refused('Request_BadRequest', why);
      if (tenant.isMember(group, user)) {
        return refused(
          'Request_BadRequest',
          "One or more added object references already exist for the following modified properties: 'members'.",
        );
      }
      return done(204, () => tenant.changeMember('addMembers', groupId, user));
    }),
  );
}

function removeMember(tenant: LiveTenant, groupId: string, userId: string): GraphAnswer {
  return withGroup(tenant, groupId, (group) =>
    withUser(tenant, userId, (user) => {
      const why = byHandReasons(group);
      if (why !== null) return refused('Request_BadRequest', why);
      return tenant.isMember(group, user) ? done(204, () => tenant.changeMember('removeMembers', groupId, user)) : notFound(userId);
    }),
  );
}

const BAD_NICKNAME = /[@()\\[\]";:.<>, ]|[^\x20-\x7e]/;

function creation(tenant: LiveTenant, body: Readonly<Record<string, unknown>>): GraphAnswer {
  const { displayName, mailEnabled, mailNickname, securityEnabled, groupTypes = [], membershipRule, membershipRuleProcessingState } = body;
  if (typeof displayName !== 'string' || typeof mailEnabled !== 'boolean' || typeof securityEnabled !== 'boolean') {
    return refused('Request_BadRequest', 'A required property is missing.');
  }
  if (typeof mailNickname !== 'string' || mailNickname === '' || mailNickname.length > 64 || BAD_NICKNAME.test(mailNickname)) {
    return refused('Request_BadRequest', "Invalid value specified for property 'mailNickname' of resource 'Group'.");
  }
  if (tenant.state.groups.some((group) => group.status === 'present' && tenant.mailNickname(group.id) === mailNickname)) {
    return refused('Request_BadRequest', "Another object with the same value for property 'mailNickname' already exists.");
  }
  const rule = isDynamic(groupTypes as string[])
    ? { membershipRule: membershipRule as string, membershipRuleProcessingState: membershipRuleProcessingState as string }
    : {};
  const made = tenant.createGroup({ displayName, groupTypes: groupTypes as string[], mailEnabled, securityEnabled, ...rule }, mailNickname);
  return 'id' in made ? { status: 201, body: { id: made.id, displayName, mailNickname } } : reasonsAnswer(made as readonly Reason[], 201);
}

function ruleAnswer(tenant: LiveTenant, group: GroupState, body: Readonly<Record<string, unknown>>): GraphAnswer {
  const groupTypes = (body.groupTypes ?? group.record?.groupTypes ?? []) as string[];
  const isPaused = body.membershipRuleProcessingState === 'Paused';
  const rule = isDynamic(groupTypes) ? String(body.membershipRule ?? group.record?.membershipRule) : null;
  return reasonsAnswer(tenant.setRule(group.id, rule, isPaused), 204);
}

function updateAnswer(tenant: LiveTenant, user: number, body: Readonly<Record<string, unknown>>): GraphAnswer {
  const { onPremisesExtensionAttributes = {}, ...plain } = body;
  const set = { ...plain, ...(onPremisesExtensionAttributes as object) } as Record<string, AttributeValue>;
  if ('usageLocation' in set && (set.usageLocation === null || set.usageLocation === '')) {
    return refused('Request_BadRequest', "Invalid value specified for property 'usageLocation' of resource 'User'.");
  }
  const readOnly = ['manager', 'proxyAddresses', 'assignedPlans', 'onPremisesSyncEnabled', 'imAddresses'].find((name) => name in set);
  if (readOnly !== undefined) return refused('Request_BadRequest', `Property '${readOnly}' is read-only and cannot be set.`);
  return done(204, () => tenant.updateUser(user, set));
}

function allUsers({ state }: LiveTenant): number[] {
  return Array.from({ length: state.userCount }, (_, user) => user).filter((user) => !state.deleted.has(user));
}

function page(tenant: LiveTenant, users: readonly number[], query: URLSearchParams, toBody: (user: number) => unknown): GraphAnswer {
  tenant.settle();
  const top = Math.min(PAGE, Number(query.get('$top') ?? PAGE));
  const skip = Number(query.get('$skiptoken') ?? 0);
  const value = users.slice(skip, skip + top).map(toBody);
  const next = skip + top < users.length ? { '@odata.nextLink': `?$top=${top}&$skiptoken=${skip + top}` } : {};
  return { status: 200, body: { value, ...next } };
}

function memberBody({ state }: LiveTenant, user: number) {
  return { '@odata.type': '#microsoft.graph.user', id: state.userId(user) };
}

function userBody(tenant: LiveTenant, user: number) {
  tenant.settle();
  const { state } = tenant;
  const { tables } = state.context;
  const attributes = Object.keys(USER_ATTRIBUTES).map((name) => [name, state.attributes.get(user, name)] as const);
  const isExtension = ([name]: readonly [string, AttributeValue]): boolean => name.startsWith('extensionAttribute');
  return {
    ...Object.fromEntries(attributes.filter((each) => !isExtension(each))),
    onPremisesExtensionAttributes: Object.fromEntries(attributes.filter(isExtension)),
    id: state.userId(user),
    licenseAssignmentStates: state.profile(user).entries.map(({ sku, source, options, state: entryState, error }) => ({
      skuId: tables.skus[sku]?.skuId,
      assignedByGroup: source === DIRECT ? null : tables.groupIds[source],
      disabledPlans: tables.disabledPlans(options),
      state: entryState,
      error,
    })),
  };
}

function groupsAnswer(tenant: LiveTenant, query: URLSearchParams): GraphAnswer {
  tenant.settle();
  const nickname = /^mailNickname eq '(.*)'$/.exec(query.get('$filter') ?? '')?.[1];
  const groups = tenant.state.groups.filter(
    ({ status, id }) => status === 'present' && (nickname === undefined || tenant.mailNickname(id) === nickname),
  );
  return { status: 200, body: { value: groups.map((group) => groupBody(tenant, group)) } };
}

function groupBody(tenant: LiveTenant, group: GroupState) {
  tenant.settle();
  const { tables } = tenant.state.context;
  const { id, displayName, record, licenses, work } = group;
  const isRunning = work.some(({ start, end }) => start <= tenant.now && tenant.now < end);
  const isQueued = work.some(({ start }) => tenant.now < start);
  return {
    id,
    displayName,
    mailNickname: tenant.mailNickname(id),
    groupTypes: record?.groupTypes ?? [],
    membershipRule: record?.membershipRule ?? null,
    membershipRuleProcessingState: group.paused ? 'Paused' : 'On',
    assignedLicenses: licenses.map(({ sku, options }) => ({
      skuId: tables.skus[sku]?.skuId,
      disabledPlans: tables.disabledPlans(options),
    })),
    licenseProcessingState: { state: isRunning ? 'ProcessingInProgress' : isQueued ? 'QueuedForProcessing' : 'ProcessingComplete' },
  };
}

function skuBodies(tenant: LiveTenant) {
  tenant.settle();
  const { ledger, context, snapshot } = tenant.state;
  return snapshot.skus.map(({ skuId, skuPartNumber, capabilityStatus, prepaidUnits }) => {
    const sku = context.tables.sku(skuId) ?? -1;
    return {
      skuId,
      skuPartNumber,
      capabilityStatus,
      consumedUnits: ledger.consumed[sku],
      prepaidUnits: { ...prepaidUnits, enabled: ledger.enabled[sku] },
    };
  });
}
