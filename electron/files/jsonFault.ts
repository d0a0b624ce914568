/** Where a text stops being JSON, in the words of a person who has the file open in an editor. */
export interface JsonFault {
  /** Counted from 1, in characters as an editor counts them. */
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

type Expecting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NOT_BLANK = /[^ \t\r\n]/g;

/**
 * Finds the first fault of a text that `JSON.parse` refused, or null when there is none. JavaScript engines report the place in words
 * that differ by version and leave it out for short texts, so it is worked out here. Keeps its own stack: nesting cannot exhaust it.
 */
export function findJsonFault(text: string): JsonFault | null {
  const reader = new JsonReader(text);
  while (reader.fault === null && !reader.isAtEnd()) reader.readNext();
  return reader.fault === null ? null : describe(text, reader.fault);
}

interface Fault {
  readonly at: number;
  readonly expected: string;
}

class JsonReader {
  fault: Fault | null = null;
  readonly #text: string;
  readonly #open: ('{' | '[')[] = [];
  #at = 0;
  #expecting: Expecting = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  /** True behind a whole value with nothing but blanks after it. */
  isAtEnd(): boolean {
    this.#skipBlanks();
    if (this.#expecting !== 'commaOrEnd' || this.#open.length > 0) return false;
    if (this.#at < this.#text.length) this.#refuse('the end of the file');
    return true;
  }

  readNext(): void {
    switch (this.#expecting) {
      case 'valueOrEnd':
        if (!this.#closes()) this.#readValue('a value or ]');
        return;
      case 'value':
        this.#readValue('a value');
        return;
      case 'keyOrEnd':
        if (!this.#closes()) this.#readKey('a name in double quotes or }');
        return;
      case 'key':
        this.#readKey('a name in double quotes');
        return;
      case 'colon':
        if (this.#takes(':')) this.#expect('value');
        else this.#refuse('a colon');
        return;
      case 'commaOrEnd':
        this.#readComma();
    }
  }

  #readComma(): void {
    if (this.#closes()) return;
    const inArray = this.#open.at(-1) === '[';
    if (this.#takes(',')) this.#expect(inArray ? 'value' : 'key');
    else this.#refuse(inArray ? 'a comma or ]' : 'a comma or }');
  }

  #readValue(expected: string): void {
    if (this.#takes('{')) {
      this.#open.push('{');
      this.#expect('keyOrEnd');
    } else if (this.#takes('[')) {
      this.#open.push('[');
      this.#expect('valueOrEnd');
    } else if (this.#text[this.#at] === '"') {
      if (this.#readString()) this.#expect('commaOrEnd');
    } else if (this.#takesPattern(LITERAL)) {
      this.#expect('commaOrEnd');
    } else {
      this.#refuse(expected);
    }
  }

  #readKey(expected: string): void {
    if (this.#text[this.#at] !== '"') this.#refuse(expected);
    else if (this.#readString()) this.#expect('colon');
  }

  /** A loop and not one pattern: a pattern over a string of many megabytes exhausts the engine's stack. */
  #readString(): boolean {
    this.#at++;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) break;
      if (Number.isNaN(code)) return this.#refuseString('a closing double quote');
      if (code < 0x20) return this.#refuseString('a closing double quote, or this character written as an escape');
      if (code !== 0x5c) this.#at++;
      else if (!this.#takesPattern(ESCAPE)) return this.#refuseString('an escape that JSON knows; a backslash is written twice');
    }
    this.#at++;
    return true;
  }

  #refuseString(expected: string): false {
    this.#refuse(expected);
    return false;
  }

  #closes(): boolean {
    if (!this.#takes(this.#open.at(-1) === '[' ? ']' : '}')) return false;
    this.#open.pop();
    this.#expect('commaOrEnd');
    return true;
  }

  #skipBlanks(): void {
    NOT_BLANK.lastIndex = this.#at;
    this.#at = NOT_BLANK.test(this.#text) ? NOT_BLANK.lastIndex - 1 : this.#text.length;
  }

  #takes(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #takesPattern(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #expect(expecting: Expecting): void {
    this.#expecting = expecting;
  }

  #refuse(expected: string): void {
    this.fault = { at: this.#at, expected };
  }
}

function describe(text: string, { at, expected }: Fault): JsonFault {
  let line = 1;
  let lineStart = 0;
  for (let newline = text.indexOf('\n'); newline !== -1 && newline < at; newline = text.indexOf('\n', newline + 1)) {
    line++;
    lineStart = newline + 1;
  }
  const found = at >= text.length ? 'the end of the file' : JSON.stringify(text.slice(at, at + 20));
  return { line, column: at - lineStart + 1, expected, found };
}
