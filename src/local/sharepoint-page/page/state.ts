export const themes = ['light', 'dark', 'contrast'] as const;
export const backgrounds = ['none', 'neutral', 'strong'] as const;
export const languages = ['nn', 'nb', 'en'] as const;
export const widths = ['full', '1024', '720', '320'] as const;
export const modes = ['read', 'edit'] as const;

export type Language = (typeof languages)[number];
export type Theme = (typeof themes)[number];
export type Background = (typeof backgrounds)[number];

/** What the switches say. It lives in the address, so that a reload, a link and a test meet the same page. */
export interface PageState {
  readonly person: string;
  readonly theme: Theme;
  /** Of every second section, as an editor of a page may choose one. */
  readonly background: Background;
  readonly lang: Language;
  readonly width: (typeof widths)[number];
  readonly mode: (typeof modes)[number];
  /** Whose property pane is open; empty for none. */
  readonly part: string;
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T {
  return allowed.find((candidate) => candidate === value) ?? (allowed[0] as T);
}

/** Reads the switches out of a query string; what is missing or unknown is the first choice. */
export function readState(search: string, people: readonly string[]): PageState {
  const query = new URLSearchParams(search);
  const mode = oneOf(query.get('mode'), modes);
  return {
    person: oneOf(query.get('person'), people),
    theme: oneOf(query.get('theme'), themes),
    background: oneOf(query.get('background'), backgrounds),
    lang: oneOf(query.get('lang'), languages),
    width: oneOf(query.get('width'), widths),
    mode,
    part: mode === 'edit' ? (query.get('part') ?? '') : '',
  };
}

/** The query string for these switches; other keys of `search` are kept. */
export function writeState(state: PageState, search: string): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(state)) query.set(key, value);
  if (state.background === 'none') query.delete('background');
  if (state.width === 'full') query.delete('width');
  if (state.mode === 'read') query.delete('mode');
  if (state.part === '') query.delete('part');
  return `?${query.toString()}`;
}
