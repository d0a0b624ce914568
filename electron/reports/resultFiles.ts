/** What `rehearse --out` writes (formats.md), in the order a person would open them. */
export const RESULT_FILES = ['summary.json', 'changes.jsonl', 'gaps.jsonl', 'states.jsonl', 'events.jsonl', 'seats.csv'] as const;
export type ResultFile = (typeof RESULT_FILES)[number];
