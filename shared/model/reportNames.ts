/** A user as a report speaks of them. In a redacted report all texts are pseudonyms, the id too, and what could tell who it is is null. */
export interface ReportedUser {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly department: string | null;
  readonly usageLocation: string | null;
}

/** What everything in a report is called. License plans and services are Microsoft's and have their names in every report. */
export interface ReportNames {
  /** By ordinal in the snapshot. */
  user(user: number): ReportedUser;
  userById(userId: string): ReportedUser;
  group(groupId: string): { readonly id: string; readonly displayName: string };
  licensePlan(skuId: string): string;
  service(servicePlanId: string): string;
  /** Of a family of services. */
  family(familyId: string): string;
  /** Free text that somebody wrote: as it is, or null where it may give somebody away. */
  freeText(text: string): string | null;
}
