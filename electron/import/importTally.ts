import type { MissingFile } from './findings/fileFindings.ts';

/** Examples kept of each finding. */
const MAX_EXAMPLES = 20;

/** How often something was met, and where first. */
export class Occurrences {
  count = 0;
  readonly examples: string[] = [];

  add(example: string): void {
    this.count++;
    if (this.examples.length < MAX_EXAMPLES && !this.examples.includes(example)) this.examples.push(example);
  }
}

/** What is noticed while reading and cannot be seen in the finished copy. */
export class ImportTally {
  files = 0;
  bytes = 0;
  readonly missingFiles: MissingFile[] = [];
  /** From the manifest. */
  tenantId: string | null = null;
  readonly missingPages = new Occurrences();
  readonly extraFiles = new Occurrences();
  readonly unusedFiles = new Occurrences();
  /** F209. */
  readonly filesWithoutSources = new Occurrences();
  readonly unknownMembers = new Occurrences();
  readonly memberFilesOfUnknownGroups = new Occurrences();
  readonly duplicateStates = new Occurrences();
  readonly usersWithoutStates = new Occurrences();
  /** Usage locations of a table that are no country codes. */
  readonly unreadableLocations = new Occurrences();
  readonly disagreements = new Occurrences();
  /** Values of `state` and `error` that were written in another way than we write them. */
  readonly spellings = new Map<string, number>();
  /** Users without entries per skuId of their `assignedLicenses`. */
  readonly skusWithoutSource = new Map<string, number>();
  /** Users per product name of a `Licenses` column that no catalogue knows. */
  readonly productsWithoutSource = new Map<string, number>();
  readonly groupsWithMemberFile = new Set<string>();

  countFile(bytes: number): void {
    this.files++;
    this.bytes += bytes;
  }

  countSpelling(value: unknown): void {
    const spelling = value === undefined ? 'null' : JSON.stringify(value).slice(0, 60);
    countOne(this.spellings, spelling);
  }
}

export function countOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
