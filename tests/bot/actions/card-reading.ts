import type { AdaptiveCard, InboundResponse } from '../../../bot/channel/channel';

/** Every object in a card. */
function* nodesOf(node: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield node as Readonly<Record<string, unknown>>;
  for (const each of Object.values(node)) yield* nodesOf(each);
}

/** Everything that is to be read on it. */
export const textOf = (card: unknown): string =>
  [...nodesOf(card)].flatMap(({ text }) => (typeof text === 'string' ? [text] : [])).join('\n');

/** The data of its actions by verb and answer, e.g. `answer:exercise`. */
export function actionsOf(card: unknown): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  for (const node of nodesOf(card)) {
    if (node['type'] !== 'Action.Execute') continue;
    const data = node['data'] as Readonly<Record<string, unknown>>;
    found.set([node['verb'], data['answer']].filter(Boolean).join(':'), data);
  }
  return found;
}

export function dataOf(card: unknown, action: string): Readonly<Record<string, unknown>> {
  const data = actionsOf(card).get(action);
  if (!data) throw new Error(`The card has no ${action}, but ${[...actionsOf(card).keys()].join(', ')}.`);
  return data;
}

/** The answer that the tests give where any would do. */
export const exercise = (card: unknown) => ({ ...dataOf(card, 'answer:exercise'), exercise_reason: 'God pris' });

export const inputOf = (card: unknown, id: string) => [...nodesOf(card)].find((node) => node['id'] === id);

/** What an invoke was answered with. */
export function answered({ body }: InboundResponse): { readonly card: AdaptiveCard | null; readonly text: string } {
  const { type, value } = body as { readonly type: string; readonly value: unknown };
  const card = type === 'application/vnd.microsoft.card.adaptive' ? (value as AdaptiveCard) : null;
  return { card, text: card ? textOf(card) : typeof value === 'string' ? value : JSON.stringify(value) };
}
