import { escapeText, plainText, type Markdown } from './escape-text';
import type { Action, Block, CardBasis } from './card';

type Look = Readonly<{
  size?: 'Small' | 'Default' | 'Medium' | 'Large';
  weight?: 'Bolder';
  color?: 'Attention' | 'Warning' | 'Good';
  isSubtle?: true;
  spacing?: 'None' | 'Small' | 'Medium' | 'Large';
  separator?: true;
}>;

export function textBlock(text: Markdown, look: Look = {}): Block {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** What it is about, above the name of the thing. */
export function heading(title: Markdown, above?: Markdown): readonly Block[] {
  return [
    ...(above ? [textBlock(above, { size: 'Small', isSubtle: true })] : []),
    {
      ...textBlock(title, { size: 'Large', weight: 'Bolder', ...(above ? { spacing: 'None' as const } : {}) }),
      style: 'heading',
    },
  ];
}

export function subheading(title: Markdown): Block {
  return { ...textBlock(title, { size: 'Default', weight: 'Bolder', spacing: 'Large' }), style: 'heading' };
}

/** Facts without a value are left out. */
export function factSet(facts: readonly (readonly [title: string, value: string])[]): readonly Block[] {
  const known = facts.filter(([, value]) => plainText(value) !== '');
  if (known.length === 0) return [];
  return [
    { type: 'FactSet', facts: known.map(([title, value]) => ({ title: escapeText(title), value: escapeText(value, 200) })) },
  ];
}

/** That there are more than are shown; nothing when all are. */
export function andMore({ words: { bot } }: Pick<CardBasis, 'words'>, left: number): readonly Block[] {
  return left > 0 ? [textBlock(escapeText(bot('andMore', { count: left })), { isSubtle: true, spacing: 'Small' })] : [];
}

export function openAction(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title: plainText(title, 60), url };
}

export function executeAction(
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  style?: 'positive' | 'destructive',
): Action {
  return { type: 'Action.Execute', title: plainText(title, 60), verb, data, ...(style ? { style } : {}) };
}

/** Opens below the card what has to be filled in first. */
export function showCardAction(title: string, body: readonly Block[], action: Action, style?: 'positive'): Action {
  return {
    type: 'Action.ShowCard',
    title: plainText(title, 60),
    ...(style ? { style } : {}),
    card: { type: 'AdaptiveCard', version: '1.5', body, actions: [action] },
  };
}
