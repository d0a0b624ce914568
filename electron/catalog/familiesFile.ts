import * as z from 'zod';
import { DATA_AT_RISK, type FamilyMember, type FamilyOverride, type ServiceFamilies } from '../../shared/model/catalog.ts';
import { confidence, date, guid, name, parseFormatFile, sortByKey } from './formatFile.ts';

/** Plan name (for the reader of the file), servicePlanId, rank, note, data at risk, confidence, source. */
const member = [name, guid, z.int().min(1), name, z.enum(DATA_AT_RISK), z.enum([...confidence.options, 'catalogue']), name] as const;

/** `families.json`, service families on disk: one member or override a line. */
export const familiesFileSchema = z
  .object({
    format: z.literal('license-rehearsal-families'),
    version: z.literal(1),
    asOf: date.meta({ description: 'What was known on this date.' }),
    families: z
      .array(
        z.object({
          id: name,
          displayName: name,
          members: z
            .array(z.tuple(member))
            .min(1)
            .meta({ description: 'Rows of plan name, servicePlanId, rank, note, data at risk, confidence, source.' }),
        }),
      )
      .meta({ description: 'A plan may stand in several families; a higher rank is more capable, equal ranks are equivalent.' }),
    overrides: z.array(z.tuple([name, guid, name, name, ...member])).meta({
      description:
        'Rows of skuPartNumber, skuId, family id, family name, then as a member: in this product the plan belongs to this family instead of its own.',
    }),
  })
  .meta({ title: 'Families of services that do the same job, by rank' });

export type FamiliesFile = z.infer<typeof familiesFileSchema>;

/** Throws `badInput` or `futureVersion`, naming `file`. */
export function parseFamiliesFile(file: string, text: string): ServiceFamilies {
  const { format, version, asOf, families, overrides } = parseFormatFile(file, text, 'license-rehearsal-families', familiesFileSchema);
  return {
    format,
    version,
    asOf,
    families: sortByKey(file, 'families', families, ({ id }) => id).map(({ id, displayName, members }) => ({
      id,
      displayName,
      members: sortByKey(file, `family ${id}`, members.map(toMember), ({ servicePlanId }) => servicePlanId).sort((a, b) => a.rank - b.rank),
    })),
    overrides: sortByKey(file, 'overrides', overrides.map(toOverride), ({ skuId, servicePlanId }) => `${skuId} ${servicePlanId}`),
  };
}

type MemberRow = FamiliesFile['families'][number]['members'][number];

type OverrideRow = FamiliesFile['overrides'][number];

function toMember([, servicePlanId, rank, note, dataAtRisk, confidence, source]: MemberRow): FamilyMember {
  return { servicePlanId, rank, note, dataAtRisk, confidence, source };
}

function toOverride([, skuId, familyId, familyName, ...member]: OverrideRow): FamilyOverride {
  return { skuId, familyId, familyName, ...toMember(member) };
}
