import { refusals } from './sign-in-refusals';

export const themes = ['light', 'dark', 'contrast'] as const;
export const languages = ['nn', 'nb', 'en'] as const;
export const widths = ['320', '720', 'full'] as const;
export const places = ['personal', 'channel', 'chat', 'activity'] as const;
export const tabs = ['app', 'posts'] as const;
export const signIns = ['ok', 'ask', 'old', ...(Object.keys(refusals) as (keyof typeof refusals)[])] as const;

export type Theme = (typeof themes)[number];
export type Language = (typeof languages)[number];

/** What the switches say. It lives in the address, so that a reload, a link and a test meet the same Teams. */
export interface HostState {
  readonly person: string;
  readonly theme: Theme;
  readonly lang: Language;
  readonly width: (typeof widths)[number];
  readonly place: (typeof places)[number];
  /** Which of the channel's tabs is shown; elsewhere it means nothing. */
  readonly tab: (typeof tabs)[number];
  /** The message to show first in a chat or in the posts; empty for the newest. */
  readonly message: string;
  /** How signing in goes: straight through, after the person has consented, or refused in one of the known ways. */
  readonly signin: (typeof signIns)[number];
}

/** A guest has the app only where it was shared: in the channel, and no chat with a bot of an organisation that is not theirs. */
export function placesFor(kind: string, hasChat = true): readonly HostState['place'][] {
  if (kind === 'guest') return ['channel'];
  return hasChat ? places : ['personal', 'channel'];
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T {
  return allowed.find((candidate) => candidate === value) ?? (allowed[0] as T);
}

/** Reads the switches out of a query string; what is missing or unknown is the first choice. */
export function readState(
  search: string,
  people: readonly { readonly key: string; readonly kind: string }[],
  hasChat = true,
): HostState {
  const query = new URLSearchParams(search);
  const person = oneOf(
    query.get('person'),
    people.map(({ key }) => key),
  );
  const kind = people.find(({ key }) => key === person)?.kind ?? '';
  return {
    person,
    theme: oneOf(query.get('theme'), themes),
    lang: oneOf(query.get('lang'), languages),
    width: query.has('width') ? oneOf(query.get('width'), widths) : 'full',
    place: oneOf(query.get('place'), placesFor(kind, hasChat)),
    tab: hasChat ? oneOf(query.get('tab'), tabs) : tabs[0],
    message: query.get('message') ?? '',
    signin: oneOf(query.get('signin'), signIns),
  };
}

/** The query string for these switches; other keys of `search` are kept. */
export function writeState(state: HostState, search: string): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(state)) query.set(key, value);
  if (state.signin === 'ok') query.delete('signin');
  if (state.place !== 'channel' || state.tab === tabs[0]) query.delete('tab');
  if (state.message === '') query.delete('message');
  return `?${query.toString()}`;
}
