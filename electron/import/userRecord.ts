import type { AssignedLicense, AttributeValue, LicenseAssignmentState, User } from '../../shared/model/graph.ts';
import { type AttributeKind, attributeKind, USER_ATTRIBUTES } from '../../shared/model/userAttributes.ts';
import { type IdPool, idAt } from './idPool.ts';
import type { ImportTally } from './importTally.ts';
import { licensesAt, stateAt } from './licenseRecord.ts';
import { booleanAt, isObject, type JsonObject, listAt, objectAt, type RecordPlace, textAt, textListAt } from './recordFault.ts';

export interface ReaderContext {
  readonly ids: IdPool;
  readonly tally: ImportTally;
}

type Attributes = Record<string, AttributeValue>;

/** How a property becomes an attribute; what is not here is not kept. */
type Reader = (attributes: Attributes, name: string, place: RecordPlace, value: unknown) => void;

const READER_OF_KIND: Readonly<Record<AttributeKind, Reader>> = {
  text: (attributes, name, place, value) => {
    const text = textAt(place, name, value);
    if (text !== null) attributes[name] = text;
  },
  date: (attributes, name, place, value) => {
    const text = textAt(place, name, value);
    if (text !== null) attributes[name] = text;
  },
  boolean: (attributes, name, place, value) => {
    const truth = booleanAt(place, name, value);
    if (truth !== null) attributes[name] = truth;
  },
  collection: (attributes, name, place, value) => {
    const list = textListAt(place, name, value);
    if (list.length > 0) attributes[name] = list;
  },
};

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...Object.entries(USER_ATTRIBUTES).map(([name, kind]): [string, Reader] => [name, READER_OF_KIND[kind]]),
  ['usageLocation', readUsageLocation],
  ['assignedPlans', readAssignedPlans],
  ['manager', readManager],
  ['onPremisesExtensionAttributes', readExtensionAttributes],
]);

/** One item of `/users` (F13, F14, F187). Throws AppError `badInput`. */
export function readUser(raw: unknown, place: RecordPlace, { ids, tally }: ReaderContext): User {
  const record = objectAt(place, '', raw);
  const id = idAt(place, 'id', record['id']);
  const attributes: Attributes = {};
  for (const name in record) {
    const read = READERS.get(name) ?? (name.startsWith('extension_') && attributeKind(name) ? READER_OF_KIND.text : undefined);
    if (read !== undefined) read(attributes, name, place, record[name]);
  }
  return {
    id,
    attributes,
    licenseAssignmentStates: statesOf(record, id, place, ids, tally),
    assignedLicenses: licensesOf(record, place, ids),
  };
}

function statesOf(record: JsonObject, id: string, place: RecordPlace, ids: IdPool, tally: ImportTally): LicenseAssignmentState[] | null {
  const value = record['licenseAssignmentStates'];
  if (value === undefined || value === null) return null;
  const list = listAt(place, 'licenseAssignmentStates', value);
  const states: LicenseAssignmentState[] = [];
  for (let i = 0; i < list.length; i++) {
    place.item = i;
    const state = stateAt(place, list[i], id, ids, tally);
    if (states.some((other) => other.skuId === state.skuId && other.assignedByGroup === state.assignedByGroup))
      tally.duplicateStates.add(id);
    else states.push(state);
  }
  return states;
}

function licensesOf(record: JsonObject, place: RecordPlace, ids: IdPool): readonly AssignedLicense[] | null {
  const value = record['assignedLicenses'];
  return value === undefined || value === null ? null : licensesAt(place, value, ids);
}

function readUsageLocation(attributes: Attributes, name: string, place: RecordPlace, value: unknown): void {
  const country = textAt(place, name, value)?.trim().toUpperCase();
  if (country) attributes[name] = country;
}

/** Each plan instance as the JSON text of an `AssignedPlanValue` (F9). */
function readAssignedPlans(attributes: Attributes, name: string, place: RecordPlace, value: unknown): void {
  const plans = listAt(place, name, value).map((item, i) => {
    place.item = i;
    const plan = objectAt(place, 'assignedPlans[]', item);
    const text = (property: string) => textAt(place, `assignedPlans[].${property}`, plan[property]) ?? '';
    return JSON.stringify({
      servicePlanId: text('servicePlanId').toLowerCase(),
      service: text('service'),
      capabilityStatus: text('capabilityStatus'),
    });
  });
  if (plans.length > 0) attributes[name] = plans;
}

/** An expanded manager is an object; a plain id is accepted too. */
function readManager(attributes: Attributes, name: string, place: RecordPlace, value: unknown): void {
  if (value === undefined || value === null || value === '') return;
  if (isObject(value) && value['id'] === undefined) return;
  attributes[name] = isObject(value) ? idAt(place, 'manager.id', value['id']) : idAt(place, name, value);
}

const EXTENSION_ATTRIBUTES = Array.from({ length: 15 }, (_, i) => `extensionAttribute${i + 1}`);

function readExtensionAttributes(attributes: Attributes, name: string, place: RecordPlace, value: unknown): void {
  if (value === undefined || value === null) return;
  const values = objectAt(place, name, value);
  for (const attribute of EXTENSION_ATTRIBUTES) {
    const text = values[attribute];
    if (text !== undefined && text !== null) READER_OF_KIND.text(attributes, attribute, place, text);
  }
}
