import { writeMarkdown } from '../../reports/markdown/writeMarkdown.ts';
import type { HandoverContent } from '../handoverContent.ts';
import { endState, type TerraformPart } from './endState.ts';
import { literal, terraformFile } from './hclJson.ts';
import { countParts, terraformReadme } from './terraformReadme.ts';

/** The first version of the provider with licenses of groups and users. */
const PROVIDER_VERSION = '>= 3.10.0';
/** Import blocks. */
const TERRAFORM_VERSION = '>= 1.5.0';

interface TextFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** The folder `terraform`: the end of the plan, what it takes away, and what to know before either is used. */
export async function terraformFiles(content: HandoverContent): Promise<readonly TextFile[]> {
  const counts = countParts(endState(content));
  const takesAway = counts.some(({ taken }) => taken > 0);
  return [
    { name: 'terraform/README.md', chunks: [await readme(content, counts)] },
    ...(counts.length === 0
      ? []
      : [{ name: 'terraform/main.tf.json', chunks: terraformFile(head(content), () => partsOf(content, 'main')) }]),
    ...(takesAway ? [{ name: 'terraform/taken-away.tf.json', chunks: terraformFile([], () => partsOf(content, 'taken')) }] : []),
  ];
}

function head({ manifest }: HandoverContent): readonly string[] {
  const terraform = {
    required_version: TERRAFORM_VERSION,
    required_providers: { azuread: { source: 'hashicorp/azuread', version: PROVIDER_VERSION } },
  };
  const { id } = manifest.tenant;
  const provider = { azuread: id === null ? {} : { tenant_id: literal(id) } };
  return [`"terraform": ${JSON.stringify(terraform)}`, `"provider": ${JSON.stringify(provider)}`];
}

function* partsOf(content: HandoverContent, file: TerraformPart['file']): Generator<TerraformPart> {
  for (const part of endState(content)) if (part.file === file) yield part;
}

async function readme(content: HandoverContent, counts: ReturnType<typeof countParts>): Promise<string> {
  const pieces: string[] = [];
  await writeMarkdown(terraformReadme(content, counts), {
    write: async (piece) => {
      pieces.push(String(piece));
    },
  });
  return pieces.join('');
}
