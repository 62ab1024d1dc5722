import { badQuery } from './errors';

/** Deeper than any body of SharePoint's; it only keeps nonsense cheap. */
const deepest = 200;

/**
 * A body as SharePoint reads it. Its reader takes more than JSON: texts in single quotation marks and names in none, as most examples in
 * Microsoft's documentation have them [D], and line ends within a text. What it refuses it calls by these words [I].
 */
export function readJson(text: string): unknown {
  const body = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return new JsonReader(body).all();
  }
}

class JsonReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  all(): unknown {
    const value = this.value();
    this.skipBlanks();
    if (this.at < this.text.length) throw invalid('More than one value was found at the root of the JSON content.');
    return value;
  }

  private value(): unknown {
    this.skipBlanks();
    const character = this.text[this.at];
    if (character === undefined) throw invalid('Unexpected end of input was found in JSON content.');
    if (character === '{') return this.inside(() => this.object());
    if (character === '[') return this.inside(() => this.array());
    return isQuote(character) ? this.quoted(character) : this.bare();
  }

  private inside<T>(read: () => T): T {
    this.at += 1;
    this.depth += 1;
    if (this.depth > deepest) throw invalid('It is nested too deeply.');
    const value = read();
    this.depth -= 1;
    return value;
  }

  private object(): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    while (!this.ends('}', entries.length, 'Object')) {
      const name = this.name();
      this.skipBlanks();
      if (this.text[this.at] !== ':') {
        throw invalid(`A colon character ':' is expected after the property name '${name.slice(0, 100)}', but none was found.`);
      }
      this.at += 1;
      entries.push([name, this.value()]);
    }
    // Not by assignment: a member may be called __proto__.
    return Object.fromEntries(entries);
  }

  private array(): unknown[] {
    const values: unknown[] = [];
    while (!this.ends(']', values.length, 'Array')) values.push(this.value());
    return values;
  }

  /** Passes the comma between two members; true when the bracket closes. */
  private ends(bracket: string, before: number, scope: string): boolean {
    this.skipBlanks();
    const character = this.text[this.at];
    if (character === undefined) throw invalid(`Unexpected end of input was found in JSON content. Unclosed scope '${scope}'.`);
    if (character === bracket) {
      this.at += 1;
      return true;
    }
    if (before === 0) return false;
    if (character !== ',') throw invalid(`A comma character ',' was expected in scope '${scope}'.`);
    this.at += 1;
    this.skipBlanks();
    if (this.text[this.at] === bracket) throw invalid(`An unexpected comma was found in scope '${scope}'.`);
    return false;
  }

  private name(): string {
    this.skipBlanks();
    const character = this.text[this.at] ?? '';
    const name = isQuote(character) ? this.quoted(character) : this.taken(/[\w$@.]*/y);
    if (name === '') throw invalid("The property name '' is not valid. The name of a property cannot be empty.");
    return name;
  }

  private bare(): unknown {
    const word = this.taken(/[\w+\-.]*/y);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) return Number(word);
    throw invalid('A token was not recognized in the JSON content.');
  }

  private quoted(mark: string): string {
    let value = '';
    this.at += 1;
    for (;;) {
      value += this.taken(mark === '"' ? /[^"\\]*/y : /[^'\\]*/y);
      const character = this.text[this.at];
      if (character === undefined) throw invalid('Unexpected end of string reached while parsing a JSON string.');
      this.at += 1;
      if (character === mark) return value;
      value += this.escaped();
    }
  }

  private escaped(): string {
    const code = this.taken(/u[0-9a-fA-F]{4}|["'\\/bfnrt]/y);
    if (code === '')
      throw invalid(`Unrecognized escape sequence '\\${this.text[this.at] ?? ''}' was found in a JSON string value.`);
    return code.length > 1 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (escapes[code] ?? code);
  }

  private skipBlanks(): void {
    this.taken(/\s*/y);
  }

  private taken(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const isQuote = (character: string): boolean => character === '"' || character === "'";

const invalid = (what: string) => badQuery(`Invalid JSON. ${what}`);
