/**
 * JSON for files that people compare line by line: an object takes one line per member, a list of lists or objects one line per item,
 * anything else one line. Ends with a newline.
 */
export function toDiffableJson(value: unknown): string {
  return `${write(value, '')}\n`;
}

function write(value: unknown, indent: string): string {
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const isTable = value.length > 0 && value.every((item) => typeof item === 'object' && item !== null);
    if (!isTable) return JSON.stringify(value);
    return `[\n${value.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${inner}${JSON.stringify(key)}: ${write(member, inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}
