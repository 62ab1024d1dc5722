import type { AdaptiveCard } from '../channel/channel';

/** The card with the fields filled in as they were sent, so that nobody types it twice. */
export function withTyped(card: AdaptiveCard, typed: Readonly<Record<string, unknown>>): AdaptiveCard {
  return filled(card, typed) as AdaptiveCard;
}

function filled(node: unknown, typed: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(node)) return node.map((each) => filled(each, typed));
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, filled(value, typed)]));
  const value = typeof copy['id'] === 'string' && Object.hasOwn(typed, copy['id']) ? typed[copy['id']] : undefined;
  const isInput = typeof copy['type'] === 'string' && copy['type'].startsWith('Input.');
  return isInput && typeof value === 'string' && value.length <= 500 ? { ...copy, value } : copy;
}
