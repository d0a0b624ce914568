/** A resource of a `.tf.json` file. `name` is ours, never the tenant's. */
export interface TerraformResource {
  readonly type: string;
  readonly name: string;
  readonly body: TerraformBody;
  /** What the service has already, by the id that the provider imports it by; null for what Terraform is to make. */
  readonly importId: string | null;
}

export interface TerraformBody {
  readonly [argument: string]: TerraformValue;
}
export type TerraformValue = string | boolean | readonly string[] | TerraformBody;

/** Text as nothing but text: strings in `.tf.json` are templates, in which `${` and `%{` begin an expression. */
export function literal(text: string): string {
  return text.replaceAll('${', () => '$${').replaceAll('%{', '%%{');
}

/** What another resource in the same folder is called once it is there. */
export function objectIdOf(type: string, name: string): string {
  return `\${${type}.${name}.object_id}`;
}

/**
 * A file piece by piece, one line per resource: a plan may have hundreds of thousands. Where blocks of one kind are many, the JSON syntax of
 * Terraform takes a list of them. `resources` is gone through twice.
 */
export function* terraformFile(head: readonly string[], resources: () => Iterable<TerraformResource>): Generator<string> {
  yield '{\n';
  yield* head.map((member) => `  ${member},\n`);
  yield '  "resource": [';
  yield* separated(resources(), ({ type, name, body }) => JSON.stringify({ [type]: { [name]: body } }));
  yield '],\n  "import": [';
  yield* separated(imported(resources()), ({ type, name, importId }) => JSON.stringify({ to: `${type}.${name}`, id: literal(importId) }));
  yield ']\n}\n';
}

type Imported = TerraformResource & { readonly importId: string };

function* imported(resources: Iterable<TerraformResource>): Generator<Imported> {
  for (const resource of resources) if (resource.importId !== null) yield { ...resource, importId: resource.importId };
}

function* separated<Item>(items: Iterable<Item>, write: (item: Item) => string): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n    ${write(item)}`;
    isFirst = false;
  }
  if (!isFirst) yield '\n  ';
}
