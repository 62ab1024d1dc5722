import { element } from './element';

export const languageNames = { nn: 'Nynorsk', nb: 'Bokmål', en: 'English' } as const;

/** A switch of a bar: its label, and what can be chosen. */
export function switchOf<Value extends string>(
  key: string,
  label: string,
  { choices, chosen, choose }: SwitchChoices<Value>,
): HTMLElement {
  const id = `switch-${key}`;
  const select = element('select', { name: key, id });
  for (const [value, text] of choices) select.append(element('option', { value, selected: chosen === value }, text));
  select.addEventListener('change', () => choose(select.value));
  return element('div', {}, element('label', { for: id }, label), select);
}

export interface SwitchChoices<Value extends string> {
  readonly choices: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly choose: (value: string) => void;
}
