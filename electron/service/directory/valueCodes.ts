import { type Codes, isDictionary } from '../../../shared/engine/columns/textColumn.ts';
import { perView } from '../session/perView.ts';
import type { TenantView } from '../session/tenantView.ts';

/** A column as a code per user. `values[code]` is the text; code 0 stands for none. An empty text is none. */
interface ValueCodes {
  readonly codes: Codes;
  readonly values: readonly string[];
}

const codesOfView = perView(() => new Map<string, ValueCodes>());

/** Distinct values of an attribute, worked out once. */
export function valueCodes(view: TenantView, attribute: string): ValueCodes {
  const made = codesOfView(view);
  let codes = made.get(attribute);
  if (codes === undefined) {
    codes = buildCodes(view, attribute);
    made.set(attribute, codes);
  }
  return codes;
}

function buildCodes({ snapshot: { users } }: TenantView, attribute: string): ValueCodes {
  const column = users.attribute(attribute);
  if (column === undefined) return { codes: new Uint8Array(users.count), values: [''] };
  if (isDictionary(column)) return { codes: column.codes, values: ['', ...column.values] };
  const values = [''];
  const codeOf = new Map([['', 0]]);
  const codes = new Uint32Array(users.count);
  for (let user = 0; user < codes.length; user++) {
    const value = column.get(user) ?? '';
    let code = codeOf.get(value);
    if (code === undefined) {
      code = values.push(value) - 1;
      codeOf.set(value, code);
    }
    codes[user] = code;
  }
  return { codes, values };
}

/** For each code whether its value is meant: 1 or 0. */
export function codesThat({ values }: ValueCodes, test: (value: string) => boolean): Uint8Array {
  return Uint8Array.from(values, (value) => (test(value) ? 1 : 0));
}
