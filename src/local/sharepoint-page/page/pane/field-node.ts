import { element } from '../../../teams/page/element';
import { fieldTypes, type PaneField } from '../spfx/property-pane';
import type { PageTexts } from '../page-texts';

type Change = (path: string, value: unknown) => void;
interface Option {
  readonly key: string | number;
  readonly text: string;
  readonly disabled?: boolean;
}

/** One field of a property pane in HTML's own controls. Those of the real pane are drawn with Fluent; what they offer and give is the same. */
export function fieldNode(field: PaneField, value: unknown, change: Change, texts: PageTexts): HTMLElement {
  const draw = drawn[field.type];
  return draw ? draw(new Field(field, value, change)) : element('p', { class: 'pane-note' }, texts.notDrawn);
}

class Field {
  readonly id: string;
  constructor(
    readonly field: PaneField,
    readonly value: unknown,
    readonly change: Change,
  ) {
    this.id = `setting-${field.targetProperty}`;
  }

  text(name: string): string {
    const value = this.field.properties?.[name];
    return typeof value === 'string' ? value : '';
  }
  number(name: string, otherwise: number): number {
    const value = this.field.properties?.[name];
    return typeof value === 'number' ? value : otherwise;
  }
  get isDisabled(): boolean {
    return this.field.properties?.['disabled'] === true;
  }
  get options(): readonly Option[] {
    const options = this.field.properties?.['options'];
    return Array.isArray(options) ? (options as Option[]) : [];
  }
  give(value: unknown): void {
    this.change(this.field.targetProperty, value);
  }
  labelled(...nodes: (HTMLElement | null)[]): HTMLElement {
    const description = this.text('description');
    const fault = this.text('errorMessage');
    return element(
      'div',
      { class: 'pane-field', 'data-property': this.field.targetProperty },
      element('label', { for: this.id }, this.text('label')),
      ...nodes,
      fault ? element('p', { class: 'pane-fault', role: 'alert' }, fault) : null,
      description ? element('p', { class: 'pane-note', id: `${this.id}-note` }, description) : null,
    );
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function textField(at: Field): HTMLElement {
  const input = element('input', {
    type: 'text',
    id: at.id,
    placeholder: at.text('placeholder'),
    value: textOf(at.value),
    disabled: at.isDisabled,
  });
  const most = at.number('maxLength', 0);
  if (most > 0) input.maxLength = most;
  const fault = element('p', { class: 'pane-fault', role: 'alert' });
  input.addEventListener('change', () => {
    const check = at.field.properties['onGetErrorMessage'] as ((text: string) => string | Promise<string>) | undefined;
    void Promise.resolve(check?.(input.value) ?? '').then((message) => {
      fault.textContent = message;
      if (message === '') at.give(input.value);
    });
  });
  return at.labelled(input, fault);
}

function dropdown(at: Field): HTMLElement {
  const select = element('select', { id: at.id, disabled: at.isDisabled });
  // As the real pane takes it: what is stored, unless that is nothing.
  const chosen = at.value || at.field.properties['selectedKey'];
  for (const { key, text } of at.options) {
    // Keys are texts or numbers, and `3` is not `'3'` to a web part: the option's place is what the browser is told.
    select.append(element('option', { value: String(key), selected: key === chosen }, text));
  }
  if (!at.options.some(({ key }) => key === chosen)) select.selectedIndex = -1;
  select.addEventListener('change', () => at.give(at.options[select.selectedIndex]?.key));
  return at.labelled(select);
}

function slider(at: Field): HTMLElement {
  const value = Number(at.value) || at.number('value', at.number('min', 0));
  const input = element('input', {
    type: 'range',
    id: at.id,
    min: String(at.number('min', 0)),
    max: String(at.number('max', 100)),
    step: String(at.number('step', 1)),
    value: String(value),
    disabled: at.isDisabled,
  });
  const shown = element('output', { for: at.id }, String(value));
  input.addEventListener('input', () => (shown.textContent = input.value));
  input.addEventListener('change', () => at.give(Number(input.value)));
  return at.labelled(element('div', { class: 'pane-slider' }, input, shown));
}

function toggle(at: Field): HTMLElement {
  const isOn = at.value === true;
  const input = element('input', { type: 'checkbox', role: 'switch', id: at.id, checked: isOn, disabled: at.isDisabled });
  input.addEventListener('change', () => at.give(input.checked));
  const words = isOn ? at.text('onText') : at.text('offText');
  return at.labelled(element('div', { class: 'pane-toggle' }, input, element('span', { 'aria-hidden': 'true' }, words)));
}

function checkbox(at: Field): HTMLElement {
  const input = element('input', { type: 'checkbox', id: at.id, checked: at.value === true, disabled: at.isDisabled });
  input.addEventListener('change', () => at.give(input.checked));
  return element('div', { class: 'pane-field pane-check' }, input, element('label', { for: at.id }, at.text('text')));
}

function choiceGroup(at: Field): HTMLElement {
  const group = element('fieldset', { class: 'pane-field', 'data-property': at.field.targetProperty });
  group.append(element('legend', {}, at.text('label')));
  for (const { key, text, disabled } of at.options) {
    const id = `${at.id}-${key}`;
    const input = element('input', {
      type: 'radio',
      name: at.id,
      id,
      value: String(key),
      checked: key === at.value,
      disabled: disabled === true,
    });
    input.addEventListener('change', () => at.give(key));
    group.append(element('div', { class: 'pane-choice' }, input, element('label', { for: id }, text)));
  }
  return group;
}

const drawn: Readonly<Record<number, (at: Field) => HTMLElement>> = {
  [fieldTypes.TextField]: textField,
  [fieldTypes.Dropdown]: dropdown,
  [fieldTypes.Slider]: slider,
  [fieldTypes.Toggle]: toggle,
  [fieldTypes.CheckBox]: checkbox,
  [fieldTypes.ChoiceGroup]: choiceGroup,
  [fieldTypes.Label]: (at) => element('p', { class: 'pane-note' }, at.text('text')),
  [fieldTypes.Heading]: (at) => element('h3', {}, at.text('text')),
  [fieldTypes.HorizontalRule]: () => element('hr'),
  [fieldTypes.Link]: (at) =>
    element('a', { href: at.text('href'), target: '_blank', rel: 'noopener noreferrer' }, at.text('text')),
};
