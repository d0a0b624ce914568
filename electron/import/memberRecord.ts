import { idAt } from './idPool.ts';
import { isObject, objectAt, type RecordPlace, textAt } from './recordFault.ts';

export interface Member {
  readonly id: string;
  /** `user`, `group`, `device`, …; null when the export does not say. */
  readonly type: string | null;
}

const TYPE_PREFIX = /^#?microsoft\.graph\./i;

/** One item of `/groups/<id>/members`. Throws AppError `badInput`. */
export function readMember(raw: unknown, place: RecordPlace): Member {
  const record = objectAt(place, '', raw);
  // Where PowerShell's member objects keep it.
  const more = record['additionalProperties'];
  const type = record['@odata.type'] ?? (isObject(more) ? more['@odata.type'] : null);
  return { id: idAt(place, 'id', record['id']), type: textAt(place, '@odata.type', type)?.replace(TYPE_PREFIX, '') ?? null };
}

/** `members-<groupId>*.json`: what stands for the group and a page. */
const NAME = /^members-(.+)\.json$/;

/** The group whose members a file holds: the longest known id that the name begins with; null when there is none. */
export function groupOfMemberFile(name: string, isGroup: (id: string) => boolean): string | null {
  const text = NAME.exec(name.toLowerCase())?.[1] ?? '';
  for (let length = text.length; length > 0; length--) {
    const id = text.slice(0, length);
    if (isGroup(id) && endsId(text, length)) return id;
  }
  return null;
}

const GUID_LENGTH = 36;

/** Behind a GUID anything may follow; a shorter id must not be the beginning of another. */
function endsId(text: string, length: number): boolean {
  return length === text.length || length === GUID_LENGTH || !/[\p{L}\p{N}]/u.test(text.charAt(length));
}
