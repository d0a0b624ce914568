import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

/** A function of a script, or what stands outside of all functions of a file (`name` is null). */
export interface ScriptFunction {
  readonly file: string;
  readonly name: string | null;
  readonly parameters: readonly string[];
  /** In lower case, as names are the same whatever their case; without those of the module (`$script:`). */
  readonly assigned: readonly string[];
  readonly used: readonly string[];
  readonly calls: readonly ScriptCall[];
}

export interface ScriptCall {
  readonly command: string;
  readonly parameters: readonly string[];
  readonly text: string;
}

export interface ScriptFile {
  readonly name: string;
  readonly source: string;
  readonly faults: readonly string[];
  readonly functions: readonly ScriptFunction[];
  /** Texts in double quotes with something filled in. */
  readonly expandable: readonly string[];
  /** Texts of all nodes of a type. */
  texts(type: string): readonly string[];
}

/** All PowerShell below a folder, taken apart by the tree-sitter grammar of the language. */
export async function readScripts(folder: string): Promise<readonly ScriptFile[]> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.psm?1$/.test(name))
    .sort()
    .map((name) => toFile(name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8'), parser));
}

/** The same of a text, for tests of the checker itself. */
export async function readScript(source: string): Promise<ScriptFile> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')));
  return toFile('text.ps1', source, parser);
}

function toFile(name: string, source: string, parser: Parser): ScriptFile {
  const root = parser.parse(source)?.rootNode;
  if (!root) throw new Error('the grammar gave no tree');
  const nodes = [...walk(root)];
  const functions = nodes.filter((node) => node.type === 'function_statement');
  return {
    name,
    source,
    faults: nodes
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`),
    functions: [...functions, root].map((node) => toFunction(name, node)),
    expandable: nodes.filter((node) => node.type === 'expandable_string_literal' && node.text.includes('$')).map((node) => node.text),
    texts: (type) => nodes.filter((node) => node.type === type).map((node) => node.text),
  };
}

function toFunction(file: string, node: Node): ScriptFunction {
  const inside = [...walk(node, (inner) => inner !== node && inner.type === 'function_statement')];
  const ofType = (type: string): Node[] => inside.filter((each) => each.type === type);
  const variables = (nodes: readonly Node[]): string[] =>
    nodes
      .map(({ text }) =>
        text
          .slice(1)
          .replace(/^\{(.*)\}$/, '$1')
          .toLowerCase(),
      )
      .filter((text) => !text.includes(':'));
  const parameters = ofType('script_parameter').map(
    (each) => each.namedChildren.find((child) => child?.type === 'variable')?.text.slice(1) ?? '',
  );
  const assigned = [
    ...ofType('left_assignment_expression')
      .map((each) => each.text)
      .filter((text) => /^(\[[^\]]+\]\s*)?\$\w+$/.test(text))
      .map((text) => text.replace(/^.*\$/, '').toLowerCase()),
    ...variables(
      ofType('foreach_statement').flatMap((each) => each.namedChildren.filter((child) => child?.type === 'variable').slice(0, 1)),
    ),
  ];
  return {
    file,
    name: node.type === 'function_statement' ? (inside.find((each) => each.type === 'function_name')?.text ?? '') : null,
    parameters,
    assigned,
    used: variables(ofType('variable')),
    calls: ofType('command').map((each) => ({
      command: each.namedChildren[0]?.text ?? '',
      parameters: [...walk(each, (inner) => inner !== each && inner.type === 'command')]
        .filter((inner) => inner.type === 'command_parameter')
        .map(({ text }) => text.replace(/^-/, '').replace(/:$/, '')),
      text: each.text,
    })),
  };
}

function* walk(node: Node, isOutside: (node: Node) => boolean = () => false): Generator<Node> {
  if (isOutside(node)) return;
  yield node;
  for (const child of node.children) if (child) yield* walk(child, isOutside);
}
