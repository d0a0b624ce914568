/** What the library knows of a tenant copy without opening it. Times are ISO 8601. */
export interface TenantEntry {
  readonly id: string;
  readonly name: string;
  /** `exercise`: made for an attempt at an exercise, and thrown away after it. */
  readonly origin: 'import' | 'demo' | 'generated' | 'exercise';
  /** Date of the copy: when the export was made; null when it does not say. */
  readonly exportedAt: string | null;
  readonly importedAt: string;
  readonly openedAt: string | null;
  readonly users: number;
  readonly groups: number;
  readonly licensePlans: number;
  /** Warnings and blocking findings of the import report. */
  readonly openFindings: number;
  readonly scenarios: number;
  /** The copy in whose place a newer export has come: this one is how it was before. null for a copy that stands for a tenant. */
  readonly earlierOf: string | null;
}
