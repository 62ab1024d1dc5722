import { badQuery, notImplemented, wrongMethod } from './errors';
import { placeholders } from './placeholders';
import type { Address, PathArgument, PathSegment, SpMethod, SpRoute } from './request';

interface Naming {
  readonly placeholder: string;
  readonly by: Address['by'] | 'auto';
  readonly text?: Address['by'];
  readonly value?: string;
}

/** One step of a written-out pattern. The naming, if any, takes its value from this step's argument. */
interface Step {
  readonly key: string;
  readonly naming?: Naming;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly routes: Map<SpMethod, { readonly route: SpRoute; readonly steps: readonly Step[] }>;
}

export interface Found {
  readonly route: SpRoute;
  readonly addresses: Record<string, Address>;
}

/** Only POST is answered here, but SharePoint may well take GET. */
const readable = new Set(['localtimetoutc', 'utctolocaltime', 'sp.site.exists']);

const methodNames: Readonly<Record<string, string>> = { contextinfo: 'GetContextWebInformation' };

/** The route table as a tree over path segments, so that finding a route costs the path's length and not the number of routes. */
export class RouteTable {
  private readonly root = node();

  constructor(routes: readonly SpRoute[]) {
    for (const route of routes) {
      for (const steps of writeOut(route.pattern)) {
        let at = this.root;
        for (const step of steps) {
          const next = at.next.get(step.key) ?? node();
          at.next.set(step.key, next);
          at = next;
        }
        // The first route that claims a path keeps it.
        if (!at.routes.has(route.method)) at.routes.set(route.method, { route, steps });
      }
    }
  }

  find(method: SpMethod, segments: readonly PathSegment[]): Found | undefined {
    const entry = this.nodeOf(segments)?.routes.get(method) ?? this.withoutArguments(method, segments);
    if (entry === undefined) return undefined;
    const addresses: Record<string, Address> = {};
    entry.steps.forEach((step, index) => {
      if (step.naming) addresses[step.naming.placeholder] = addressOf(step.naming, segments[index]?.args ?? null);
    });
    return { route: entry.route, addresses };
  }

  /** A method whose arguments are in the body or in the query instead of the path. */
  private withoutArguments(method: SpMethod, segments: readonly PathSegment[]) {
    const last = segments.at(-1);
    if (method !== 'POST' || !last || (last.args !== null && last.args.length > 0)) return undefined;
    const entry = this.nodeOf(segments.slice(0, -1))?.next.get(`${last.name}(`)?.routes.get(method);
    return entry?.steps.at(-1)?.naming === undefined ? entry : undefined;
  }

  /** For a path that has no route of its own: the longest beginning that has one, e.g. the list in `web/lists(guid'…')/ItemCount`. */
  findBeginning(segments: readonly PathSegment[]): { readonly found: Found; readonly length: number } | undefined {
    for (let length = segments.length - 1; length > 0; length -= 1) {
      const found = this.find('GET', segments.slice(0, length));
      if (found) return { found, length };
    }
    return undefined;
  }

  missing(method: SpMethod, segments: readonly PathSegment[]): Error {
    const path = segments.map(({ written, args }) => (args === null ? written : `${written}(…)`)).join('/');
    const last = segments.at(-1);
    if (method === 'GET' && last && !readable.has(last.name) && this.nodeOf(segments)?.routes.has('POST')) {
      return wrongMethod('GET', methodNames[last.name] ?? last.written);
    }
    const others = [...(this.nodeOf(segments)?.routes.keys() ?? [])];
    return notImplemented(
      `${method} _api/${path.slice(0, 300)}${others.length > 0 ? ` (it answers ${others.join(', ')} there)` : ''}`,
    );
  }

  private nodeOf(segments: readonly PathSegment[]): Node | undefined {
    let at: Node | undefined = this.root;
    for (const { name, args } of segments) {
      const plain: Node | undefined = at?.next.get(name);
      const called: Node | undefined = at?.next.get(`${name}(`);
      // `web()` and `web` are one and the same to SharePoint, and so are `items()` and `items`.
      at = args === null ? plain : args.length > 0 ? called : (plain ?? called);
    }
    return at;
  }
}

const node = (): Node => ({ next: new Map(), routes: new Map() });

/** `{list}/items(*)` → one sequence of steps for every way of naming a list. */
function writeOut(pattern: string): Step[][] {
  let sequences: Step[][] = [[]];
  for (const part of pattern.split('/')) {
    const placeholder = /^\{(\w+)\}$/.exec(part)?.[1];
    const alternatives =
      placeholder === undefined
        ? steps(part)
        : (placeholders[placeholder] ?? []).map((alternative) => named(placeholder, alternative));
    sequences = sequences.flatMap((sequence) => alternatives.map((alternative) => [...sequence, ...alternative]));
  }
  return sequences;
}

function steps(part: string): Step[][] {
  const name = part.toLowerCase();
  if (name.endsWith('(?)')) return [[{ key: name.slice(0, -3) }], [{ key: name.slice(0, -2) }]];
  return [[{ key: name.endsWith('(*)') ? name.slice(0, -2) : name }]];
}

function named(placeholder: string, { path, ...naming }: Omit<Naming, 'placeholder'> & { readonly path: string }): Step[] {
  const parts = path.split('/').flatMap((part) => steps(part)[0] as Step[]);
  return parts.map((step, index) => (index === parts.length - 1 ? { ...step, naming: { placeholder, ...naming } } : step));
}

function addressOf(naming: Naming, args: readonly PathArgument[] | null): Address {
  if (naming.by === 'default') return { by: 'default', value: naming.value ?? '' };
  const argument = args?.[0];
  if (argument === undefined || argument.kind === 'null') throw badQuery(`The ${naming.placeholder} is not named.`);
  const isId = argument.kind === 'number' || argument.kind === 'guid';
  const by = naming.by === 'auto' ? (isId ? 'id' : (naming.text ?? 'name')) : naming.by;
  // lists('{GUID}') and lists(guid'…') name the same list.
  return { by, value: by === 'id' ? argument.value.replace(/^\{(.*)\}$/, '$1').toLowerCase() : argument.value };
}
