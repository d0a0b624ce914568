import type { AttributeValues, GivenLicense, GraphRequest } from '../../model/handover.ts';

/**
 * Requests to Microsoft Graph v1.0. Every id is a segment of its own in the url, percent-encoded; the token of a group that the plan
 * creates stays as it is until its id is known. A POST without anything to say has an empty body all the same: a batch asks for one.
 * https://learn.microsoft.com/graph/api/resources/group and .../user
 */
export const graphRequests = {
  /** user-assignlicense: LicenseAssignment.ReadWrite.All; 200. */
  setUserLicenses: (userId: string, call: LicenseLists): GraphRequest => post(`/users/${segment(userId)}/assignLicense`, licenseBody(call)),
  /** group-assignlicense; 202, and the members follow. */
  setGroupLicenses: (groupId: string, call: LicenseLists): GraphRequest =>
    post(`/groups/${segment(groupId)}/assignLicense`, licenseBody(call)),
  /** group-post-members; 204, or 400 for somebody who is a member. */
  addMember: (groupId: string, userId: string): GraphRequest =>
    post(`/groups/${segment(groupId)}/members/$ref`, {
      '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${segment(userId)}`,
    }),
  /** group-delete-members; 204. Without `$ref` the service may delete the user. */
  removeMember: (groupId: string, userId: string): GraphRequest => ({
    method: 'DELETE',
    url: `/groups/${segment(groupId)}/members/${segment(userId)}/$ref`,
  }),
  /** group-post-groups; 201 with the id. */
  createGroup: (group: Readonly<Record<string, unknown>>): GraphRequest => post('/groups', group),
  deleteGroup: (groupId: string): GraphRequest => ({ method: 'DELETE', url: `/groups/${segment(groupId)}` }),
  /** group-update; 204. */
  updateGroup: (groupId: string, values: Readonly<Record<string, unknown>>): GraphRequest => ({
    method: 'PATCH',
    url: `/groups/${segment(groupId)}`,
    body: values,
  }),
  /** user-update; 204. */
  updateUser: (userId: string, values: AttributeValues): GraphRequest => ({
    method: 'PATCH',
    url: `/users/${segment(userId)}`,
    body: nested(values),
  }),
  deleteUser: (userId: string): GraphRequest => ({ method: 'DELETE', url: `/users/${segment(userId)}` }),
  /** directory-deleteditems-restore: within 30 days, with licenses and memberships; 200. */
  restoreUser: (userId: string): GraphRequest => post(`/directory/deletedItems/${segment(userId)}/restore`, {}),
  /** user-reprocesslicenseassignment; 200. */
  reprocess: (userId: string): GraphRequest => post(`/users/${segment(userId)}/reprocessLicenseAssignment`, {}),
};

/** The two lists of an `assignLicense` call. */
export interface LicenseLists {
  readonly add: readonly GivenLicense[];
  readonly remove: readonly string[];
}

/** Stands for the id of a group that the plan creates, until the service has said it. */
export function createdToken(planId: string): string {
  return `{created:${planId}}`;
}

const CREATED = /^\{created:.*\}$/;

function segment(id: string): string {
  return CREATED.test(id) ? id : encodeURIComponent(id);
}

function post(url: string, body: Readonly<Record<string, unknown>>): GraphRequest {
  return { method: 'POST', url, body };
}

function licenseBody({ add, remove }: LicenseLists): Readonly<Record<string, unknown>> {
  return { addLicenses: add.map(({ skuId, disabledPlans }) => ({ disabledPlans, skuId })), removeLicenses: remove };
}

const EXTENSION_ATTRIBUTE = /^extensionAttribute\d+$/;

/** Extension attributes stand in an object of their own. */
function nested(values: AttributeValues): Readonly<Record<string, unknown>> {
  const plain = Object.entries(values).filter(([name]) => !EXTENSION_ATTRIBUTE.test(name));
  const extension = Object.entries(values).filter(([name]) => EXTENSION_ATTRIBUTE.test(name));
  return {
    ...Object.fromEntries(plain),
    ...(extension.length === 0 ? {} : { onPremisesExtensionAttributes: Object.fromEntries(extension) }),
  };
}
