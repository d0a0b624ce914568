import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

/** A PowerShell script taken apart by the tree-sitter grammar of the language: its syntax, not what it does. */
export interface PowerShellScript {
  /** Places the grammar cannot make sense of, as `line: text`. */
  readonly faults: readonly string[];
  /** Names of the commands called, in the order they stand. */
  readonly commands: readonly string[];
  readonly functions: readonly string[];
  /** Types on which something static is called, such as `[System.IO.File]::Move`. */
  readonly staticCalls: readonly string[];
  /** Texts of the calls of one command, with their arguments. */
  callsOf(command: string): readonly string[];
}

export async function parsePowerShell(source: string): Promise<PowerShellScript> {
  await Parser.init();
  const grammar = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  const root = parser.parse(source)?.rootNode;
  if (!root) throw new Error('the grammar gave no tree');
  const nodes = [...walk(root)];
  const ofType = (type: string): Node[] => nodes.filter((node) => node.type === type);
  return {
    faults: nodes
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`),
    commands: ofType('command_name').map((node) => node.text),
    functions: ofType('function_name').map((node) => node.text),
    staticCalls: ofType('invokation_expression')
      .map((node) => /^\[[\w.[\]]+\]::\w+/.exec(node.text)?.[0])
      .filter((text) => text !== undefined),
    callsOf: (command) =>
      ofType('command')
        .filter((node) => node.namedChildren[0]?.text === command)
        .map((node) => node.text),
  };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (child) yield* walk(child);
}
