import { element, onPress } from '../element';
import { icon, type IconName } from '../icons';
import type { ChatTexts } from './chat-texts';

/** The shape of messages to come. */
export function loadingView(texts: ChatTexts): HTMLElement {
  const bar = (width: string): HTMLElement => {
    const made = element('span', { class: 'bone' });
    made.style.width = width;
    return made;
  };
  return element(
    'div',
    { class: 'bones', role: 'status' },
    element('span', { class: 'unseen' }, texts.loading),
    ...['38%', '62%', '48%', '70%'].map((width) =>
      element('div', { class: 'bone-row', 'aria-hidden': 'true' }, element('span', { class: 'bone round' }), bar(width)),
    ),
  );
}

/** That something could not be had, with the way on. */
export function failedView(texts: ChatTexts, retry: () => void): HTMLElement {
  return element(
    'div',
    { class: 'middle', role: 'alert' },
    element('h2', {}, texts.failed.title),
    element('p', {}, texts.failed.body),
    onPress(element('button', { type: 'button', class: 'primary' }, texts.failed.retry), retry),
  );
}

/** That there is nothing yet, and what to do about it. */
export function emptyView(name: IconName, title: string, hint: string, ...more: Node[]): HTMLElement {
  return element(
    'div',
    { class: 'middle' },
    element('span', { class: 'app-picture large', 'aria-hidden': 'true' }, icon(name)),
    element('h2', {}, title),
    element('p', { class: 'caption' }, hint),
    ...more,
  );
}
