import type { Selection } from '../../../shared/contract/users.ts';
import { type LicenseProfile, ProfileTable } from '../../../shared/engine/licensing/profileTable.ts';
import type { TenantTables } from '../../../shared/engine/licensing/tenantTables.ts';
import { buildTables } from '../../../shared/engine/rehearsal/rehearsalState.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { RehearsalSettings } from '../../../shared/model/settings.ts';
import { userMatchesOf } from '../directory/userMatches.ts';
import { findUser } from '../names.ts';
import type { LanguageTag } from './collators.ts';
import type { TextRanks, UserRanks } from './textRanks.ts';
import { ViewNames } from './viewNames.ts';

export interface ViewParts {
  readonly tenantId: string;
  readonly snapshot: TenantSnapshot;
  readonly catalog: CatalogBundle;
  /** Of the scenario; the defaults for a tenant as imported. */
  readonly settings: RehearsalSettings;
  readonly ranks: TextRanks;
}

/**
 * A tenant in one state, as imported or as it will be, ready to be asked. A value: nothing in it changes but what is worked out late
 * (`perView`). Beware of two kinds of group ordinals: `groupOrdinal` is the place in `snapshot.groups`; `tables` and the profiles count
 * groups that are only mentioned, too.
 */
export class TenantView {
  readonly tenantId: string;
  readonly snapshot: TenantSnapshot;
  readonly catalog: CatalogBundle;
  readonly settings: RehearsalSettings;
  readonly tables: TenantTables;
  readonly profiles: ProfileTable;
  /** By number of the snapshot's profile: `licenseProfiles[snapshot.users.profile[user]]`. */
  readonly licenseProfiles: readonly LicenseProfile[];
  readonly names: ViewNames;
  readonly #ranks: TextRanks;
  readonly #groupRows: ReadonlyMap<string, number>;
  #usersOfProfile: Uint32Array | undefined;

  constructor({ tenantId, snapshot, catalog, settings, ranks }: ViewParts) {
    this.tenantId = tenantId;
    this.snapshot = snapshot;
    this.catalog = catalog;
    this.settings = settings;
    this.tables = buildTables(snapshot, { steps: [] }, catalog);
    this.profiles = new ProfileTable(this.tables);
    this.licenseProfiles = snapshot.profiles.map((profile) => this.profiles.internImported(profile));
    this.names = new ViewNames(snapshot, catalog);
    this.#ranks = ranks;
    this.#groupRows = new Map(snapshot.groups.map(({ id }, row) => [id, row]));
  }

  get userCount(): number {
    return this.snapshot.users.count;
  }

  profileOf(user: number): LicenseProfile {
    const profile = this.licenseProfiles[this.snapshot.users.profile[user] ?? -1];
    if (profile === undefined) throw new RangeError(`no user ${user}`);
    return profile;
  }

  /** How many users have each of `licenseProfiles`. */
  get usersOfProfile(): Uint32Array {
    if (this.#usersOfProfile === undefined) {
      this.#usersOfProfile = new Uint32Array(this.licenseProfiles.length);
      for (const profile of this.snapshot.users.profile) this.#usersOfProfile[profile]!++;
    }
    return this.#usersOfProfile;
  }

  /** -1 for nobody. */
  findUser(userId: string): number {
    return findUser(this.snapshot, userId);
  }

  /** Place in `snapshot.groups`, -1 for none. */
  findGroup(groupId: string): number {
    return this.#groupRows.get(groupId) ?? -1;
  }

  /** Throws `notFound`. */
  userOrdinal(userId: string): number {
    const user = this.findUser(userId);
    if (user < 0) throw new AppError('notFound', { expected: 'user', found: userId });
    return user;
  }

  /** Throws `notFound`. */
  groupOrdinal(groupId: string): number {
    const group = this.findGroup(groupId);
    if (group < 0) throw new AppError('notFound', { expected: 'group', found: groupId });
    return group;
  }

  /** The place of every user when they are sorted by an attribute, as readers of the language do. */
  async ranksBy(attribute: string, language: LanguageTag): Promise<UserRanks> {
    const column = this.snapshot.users.attribute(attribute);
    return column === undefined ? { ranks: new Uint32Array(this.userCount), highest: 0 } : await this.#ranks.of(column, language);
  }

  /** The users a selection means, ascending, each once; ids of nobody mean nobody. */
  resolve(selection: Selection): Uint32Array {
    return userMatchesOf(this).resolve(selection);
  }
}
