import * as z from 'zod';
import type { FamiliesFile } from '../electron/catalog/familiesFile.ts';
import { DATA_AT_RISK } from '../shared/model/catalog.ts';
import { readDomainCsv } from './domainCsv.ts';

const member = {
  family_id: z.string().min(1),
  family_name_en: z.string().min(1),
  plan_string_id: z.string().min(1),
  plan_id: z.guid().toLowerCase(),
  rank: z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number),
  level_note: z.string().min(1),
  data_at_risk: z.enum(DATA_AT_RISK),
  confidence: z.enum(['documented', 'reported', 'inferred', 'catalogue']),
  source: z.string().min(1).transform(spellOut),
};
const memberRow = z.object(member);
const overrideRow = z.object({ sku_string_id: z.string().min(1), sku_id: z.guid().toLowerCase(), ...member });

/** The fact tables abbreviate sources that are read by people in the program. */
function spellOut(source: string): string {
  return source
    .replace(/\bCAT\b/g, 'product catalogue')
    .replace(/\bSPR\b/g, 'Microsoft service-plan reference')
    .replace(/\bMS\b/g, 'Microsoft')
    .replace(/\bAIP\b/g, 'Azure Information Protection');
}

/** `families.json` out of service-families.csv and service-family-overrides.csv (simulation.md section 9). */
export function buildFamiliesFile(folder: string, asOf: string): FamiliesFile {
  const families = new Map<string, FamiliesFile['families'][number]>();
  for (const row of readDomainCsv(folder, 'service-families.csv', memberRow)) {
    const family = families.get(row.family_id) ?? { id: row.family_id, displayName: row.family_name_en, members: [] };
    family.members.push(toMember(row));
    families.set(row.family_id, family);
  }
  const overrides = readDomainCsv(folder, 'service-family-overrides.csv', overrideRow);
  return {
    format: 'license-rehearsal-families',
    version: 1,
    asOf,
    families: [...families.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    overrides: overrides.map((row) => [row.sku_string_id, row.sku_id, row.family_id, row.family_name_en, ...toMember(row)]),
  };
}

function toMember(row: z.infer<typeof memberRow>): FamiliesFile['families'][number]['members'][number] {
  return [row.plan_string_id, row.plan_id, row.rank, row.level_note, row.data_at_risk, row.confidence, row.source];
}
