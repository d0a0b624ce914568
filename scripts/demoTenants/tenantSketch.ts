import type { CultureName } from '../../shared/generator/cultures.ts';
import type { DraftEntry } from '../../shared/generator/entries.ts';
import type { GroupKind } from '../../shared/generator/groupDraft.ts';
import type { MemberRecord } from '../../shared/generator/groupRecord.ts';
import type { ProductShelf } from '../../shared/generator/product.ts';
import type { AssignedLicense, AssignmentError } from '../../shared/model/graph.ts';

/** A small tenant drawn by hand: people and groups by name, licenses by part number, and everything else worked out. */
export interface SketchOptions {
  readonly companyName: string;
  /** Under .example, which belongs to nobody. */
  readonly domain: string;
  /** ISO 3166 code of the tenant, and of its users unless they say otherwise. */
  readonly country: string;
  readonly exportedAt: string;
  readonly cultures: readonly CultureName[];
  readonly shelf: ProductShelf;
}

export interface SketchGroup {
  readonly id: string;
  readonly displayName: string;
  readonly kind: GroupKind;
  readonly rule: string | null;
  readonly ruleState: 'On' | 'Paused' | null;
  readonly licenses: readonly AssignedLicense[];
  readonly members: MemberRecord[];
}

export interface SketchUser {
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName: string;
  readonly proxyAddresses: string[];
  readonly entries: DraftEntry[];
  readonly attributes: Record<string, unknown>;
}

interface GroupDraft {
  /** Default `security`. */
  readonly kind?: GroupKind;
  readonly rule?: string;
  readonly ruleState?: 'On' | 'Paused';
  readonly licenses?: readonly AssignedLicense[];
}

export interface UserDraft {
  /** Drawn from the cultures unless given. */
  readonly name?: string;
  readonly department?: string;
  readonly jobTitle?: string;
  readonly city?: string;
  /** null: the user has none. */
  readonly usageLocation?: string | null;
  readonly guest?: boolean;
  readonly disabled?: boolean;
  readonly synced?: boolean;
  readonly extensionAttribute1?: string;
  /** Groups the user is in; their licenses become entries. */
  readonly in?: readonly SketchGroup[];
  readonly direct?: readonly AssignedLicense[];
}

export interface Sketch {
  readonly options: SketchOptions;
  readonly groups: readonly SketchGroup[];
  readonly users: readonly SketchUser[];
  /** A license with some services of it off, by name. */
  license(partNumber: string, ...off: readonly string[]): AssignedLicense;
  /** A license with only these services on. */
  only(partNumber: string, ...on: readonly string[]): AssignedLicense;
  group(displayName: string, draft?: GroupDraft): SketchGroup;
  user(draft?: UserDraft): SketchUser;
  /** F76: what the group gives this user fails together. */
  fail(user: SketchUser, group: SketchGroup, atFault: readonly string[], error: AssignmentError): void;
  /** F4, F95: the user has left the group, and its license could not be taken away. */
  leaveBehind(user: SketchUser, group: SketchGroup, license: AssignedLicense, error: AssignmentError): void;
}
