/** A file of the package as a stream of text. `name` is its path from the package's folder, with `/`. */
export interface PackageFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** Text that is already whole, as some parts of the package are. */
export interface WholeText {
  readonly name: string;
  readonly text: string;
}

export function fileOf({ name, text }: WholeText): PackageFile {
  return { name, chunks: [text] };
}

/** One JSON value a line. */
export function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
