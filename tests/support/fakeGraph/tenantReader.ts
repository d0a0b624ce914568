import type { Client } from '@microsoft/microsoft-graph-client';
import type { AttributeValue } from '../../../shared/model/graph.ts';
import type { GivenLicense, HandoverCheck, HandoverEffect } from '../../../shared/model/handover.ts';

interface GraphUser extends Readonly<Record<string, unknown>> {
  readonly licenseAssignmentStates: Extract<HandoverCheck, { kind: 'user' }>['states'];
  readonly onPremisesExtensionAttributes: Readonly<Record<string, AttributeValue>>;
}

interface GraphGroup {
  readonly id: string;
  readonly groupTypes: readonly string[];
  readonly membershipRule: string | null;
  readonly membershipRuleProcessingState: string | null;
  readonly assignedLicenses: readonly GivenLicense[];
  readonly licenseProcessingState: { readonly state: string };
}

interface GraphPage<Row> {
  readonly value: readonly Row[];
  readonly '@odata.nextLink'?: string;
}

/** Looks at the tenant through the client: whether an effect is there, and how a check differs. Ids of made groups are already theirs. */
export class TenantReader {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async holds(effect: HandoverEffect): Promise<boolean> {
    switch (effect.kind) {
      case 'none':
        return false;
      case 'directLicenses': {
        const user = await this.#user(effect.userId);
        const direct = (user?.licenseAssignmentStates ?? []).filter(
          ({ assignedByGroup, state }) => assignedByGroup === null && state === 'Active',
        );
        return user !== null && hasLicenses(direct, effect);
      }
      case 'groupLicenses': {
        const group = await this.group(effect.groupId);
        return group !== null && hasLicenses(group.assignedLicenses, effect);
      }
      case 'member':
        return (await this.#members(effect.groupId)).includes(effect.userId) === effect.present;
      case 'group':
        return ((await this.group(effect.groupId)) !== null) === effect.present;
      case 'membershipRule': {
        const group = await this.group(effect.groupId);
        return group !== null && isSameRule(group, effect.rule, effect.processing);
      }
      case 'user':
        return ((await this.#user(effect.userId)) !== null) === effect.present;
      case 'attributes': {
        const user = await this.#user(effect.userId);
        return user !== null && attributeDifferences(user, effect.values).length === 0;
      }
    }
  }

  /** In words, one a difference. */
  async differences(check: HandoverCheck): Promise<string[]> {
    if (check.kind === 'seats') return await this.#seatDifferences(check);
    return check.kind === 'group' ? await this.#groupDifferences(check) : await this.#userDifferences(check);
  }

  async group(id: string): Promise<GraphGroup | null> {
    return await this.#get(`/groups/${encodeURIComponent(id)}`);
  }

  async groupByNickname(nickname: string): Promise<string | null> {
    const found = (await this.#client.api('/groups').filter(`mailNickname eq '${nickname}'`).get()) as GraphPage<GraphGroup>;
    return found.value[0]?.id ?? null;
  }

  async #user(id: string): Promise<GraphUser | null> {
    return await this.#get(`/users/${encodeURIComponent(id)}`);
  }

  async #get<Found>(path: string): Promise<Found | null> {
    try {
      return (await this.#client.api(path).get()) as Found;
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode === 404) return null;
      throw error;
    }
  }

  async #members(groupId: string): Promise<string[]> {
    const path = `/groups/${encodeURIComponent(groupId)}/members`;
    const ids: string[] = [];
    for (let query = '?$select=id&$top=50'; query !== ''; ) {
      const page = (await this.#client.api(`${path}${query}`).get()) as GraphPage<{ id: string }>;
      ids.push(...page.value.map(({ id }) => id));
      query = page['@odata.nextLink'] ?? '';
    }
    return ids;
  }

  async #userDifferences(check: Extract<HandoverCheck, { kind: 'user' }>): Promise<string[]> {
    const user = await this.#user(check.id);
    if ((user !== null) !== check.present) return [`user ${check.id}: ${check.present ? 'gone' : 'still there'}`];
    if (user === null) return [];
    const [expected, found] = [check.states, user.licenseAssignmentStates].map((states) => states.map(stateText).sort());
    const states = expected?.join() === found?.join() ? [] : [`user ${check.id}: states ${found?.join()} instead of ${expected?.join()}`];
    return [...states, ...attributeDifferences(user, check.attributes).map((text) => `user ${check.id}: ${text}`)];
  }

  async #groupDifferences(check: Extract<HandoverCheck, { kind: 'group' }>): Promise<string[]> {
    const group = await this.group(check.id);
    if ((group !== null) !== check.present) return [`group ${check.id}: ${check.present ? 'gone' : 'still there'}`];
    if (group === null) return [];
    const members = await this.#members(check.id);
    return [
      ...(hasLicenses(group.assignedLicenses, { present: check.licenses, absent: [] }) &&
      group.assignedLicenses.length === check.licenses.length
        ? []
        : [`group ${check.id}: licenses ${JSON.stringify(group.assignedLicenses)}`]),
      ...(isSameRule(group, check.membershipRule, null) ? [] : [`group ${check.id}: rule ${group.membershipRule}`]),
      ...(members.sort().join() === check.memberIds.join()
        ? []
        : [`group ${check.id}: members ${members.join()} instead of ${check.memberIds.join()}`]),
    ];
  }

  async #seatDifferences({ skuId, ownedAtLeast, freeAtLeast }: Extract<HandoverCheck, { kind: 'seats' }>): Promise<string[]> {
    const { value } = (await this.#client.api('/subscribedSkus').get()) as GraphPage<{
      skuId: string;
      consumedUnits: number;
      prepaidUnits: { enabled: number; warning: number };
    }>;
    const sku = value.find((row) => row.skuId === skuId);
    const owned = (sku?.prepaidUnits.enabled ?? 0) + (sku?.prepaidUnits.warning ?? 0);
    const free = owned - (sku?.consumedUnits ?? 0);
    return owned < ownedAtLeast || free < freeAtLeast ? [`license plan ${skuId}: ${owned} owned, ${free} free`] : [];
  }
}

function hasLicenses(
  licenses: readonly GivenLicense[],
  { present, absent }: { readonly present: readonly GivenLicense[]; readonly absent: readonly string[] },
): boolean {
  const plans = (license: GivenLicense | undefined): string | null =>
    license === undefined ? null : [...license.disabledPlans].sort().join();
  const find = (skuId: string): GivenLicense | undefined => licenses.find((license) => license.skuId === skuId);
  return present.every((license) => plans(find(license.skuId)) === plans(license)) && absent.every((skuId) => find(skuId) === undefined);
}

function isSameRule(group: GraphGroup, rule: string | null, processing: string | null): boolean {
  const isDynamic = group.groupTypes.includes('DynamicMembership');
  if (rule === null) return !isDynamic;
  return isDynamic && group.membershipRule === rule && (processing === null || group.membershipRuleProcessingState === processing);
}

function stateText({ skuId, assignedByGroup, disabledPlans, state, error }: GraphUser['licenseAssignmentStates'][number]): string {
  return `${skuId} ${assignedByGroup} ${state} ${error} ${[...disabledPlans].sort().join('+')}`;
}

function attributeDifferences(user: GraphUser, values: Readonly<Record<string, AttributeValue>>): string[] {
  const isNothing = (value: unknown): boolean =>
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.entries(values).flatMap(([name, value]) => {
    const found = name.startsWith('extensionAttribute') ? user.onPremisesExtensionAttributes[name] : user[name];
    const isSame = (isNothing(value) && isNothing(found)) || JSON.stringify(value) === JSON.stringify(found);
    return isSame ? [] : [`${name} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`];
  });
}
