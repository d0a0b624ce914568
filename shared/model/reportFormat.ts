/** What a report can be written as; on the command line and as the end of a file's name. */
export const REPORT_FORMATS = ['html', 'pdf', 'xlsx', 'csv', 'json', 'md'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * What a report says of people and groups: their names; pseudonyms, the same in every report of a tenant; or nothing but how many they are.
 * Free text that somebody wrote may name people, and is left out of both redacted variants.
 */
export const REDACTIONS = ['none', 'pseudonyms', 'counts'] as const;
export type Redaction = (typeof REDACTIONS)[number];

export const REPORT_FORMAT = 'license-rehearsal-report';
export const REPORT_VERSION = 1;
