import { dialogButton, openDialog } from '../dialogs';
import { element, onPress } from '../element';
import type { ChatHost } from './chat-host';
import type { CardJson, FoundCard } from './chat-message';
import { reasonOf } from './reason-of';

const waitMs = 250;

/** Teams' window of a message extension: search as one types, choose, and the card is laid in the message. */
export function openSearch({ store, texts }: ChatHost, choose: (card: CardJson) => void): void {
  const words = texts.extension;
  const field = element('input', { type: 'search', 'aria-label': words.field, placeholder: words.field, autocomplete: 'off' });
  const status = element('p', { class: 'caption', role: 'status' }, words.start);
  const list = element('ul', { class: 'found' });
  const dialog = openDialog(words.title, [field, status, list], [dialogButton(texts.cancel, 'cancel')]);
  dialog.classList.add('search-window');
  let timer = 0;
  let asked = 0;

  const show = (results: readonly FoundCard[]): void => {
    list.replaceChildren(
      ...results.map(({ card, preview }) => {
        const row = element(
          'button',
          { type: 'button' },
          element('span', { class: 'found-title' }, preview.title),
          preview.text ? element('span', { class: 'caption' }, preview.text) : null,
        );
        return element(
          'li',
          {},
          onPress(row, () => {
            dialog.close();
            choose(card);
          }),
        );
      }),
    );
  };
  const ask = async (): Promise<void> => {
    const mine = ++asked;
    dialog.setAttribute('aria-busy', 'true');
    try {
      const { results, message } = await store.api.search(field.value.trim());
      // Answers can come in another order than the questions.
      if (mine !== asked) return;
      show(results);
      status.textContent = message ?? (results.length > 0 ? words.found(results.length) : words.nothing);
    } catch (error) {
      if (mine === asked) status.textContent = `${texts.card.failed} ${reasonOf(error, texts)}`;
    } finally {
      if (mine === asked) dialog.removeAttribute('aria-busy');
    }
  };
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), waitMs);
  });
  dialog.addEventListener('keydown', (event) => {
    const rows = [...list.querySelectorAll('button')];
    const at = rows.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowDown') rows[Math.min(at + 1, rows.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (rows[at - 1] ?? field).focus();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener('close', () => window.clearTimeout(timer));
  void ask();
}
