import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  OpenUrlAction,
  SerializationContext,
  ShowCardAction,
  Strings,
  SubmitActionBase,
  Table,
  Version,
} from 'adaptivecards';
import { openMenu } from '../menu';
import type { ActionAnswer, CardAction, CardJson } from './chat-message';
import type { ChatTexts } from './chat-texts';
import { element } from '../element';
import { teamsHostConfig } from './host-config';
import { cardMarkdown } from './markdown';
import { reasonOf } from './reason-of';

export interface CardHost {
  readonly texts: ChatTexts;
  readonly open: (url: string) => void;
  /** Presses a button on behalf of the person; a card in the answer is shown by whoever keeps the messages. */
  readonly act: (action: CardAction) => Promise<ActionAnswer>;
  /** Writes a message for the person, for buttons that only say something (`imBack`). */
  readonly say: (text: string) => void;
}

// The library marks its files as free of side effects, so a bundler drops the one that registers tables.
GlobalRegistry.elements.register('Table', Table, new Version(1, 5));
const hostConfig = teamsHostConfig();
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

/** Draws a card with Microsoft's library, as a node that can be pressed. What the library cannot read is said in words. */
export function cardView(json: CardJson, host: CardHost): HTMLElement {
  const { texts } = host;
  Strings.defaults.overflowButtonText = () => '…';
  Strings.defaults.overflowButtonTooltip = () => texts.card.more;
  AdaptiveCard.onDisplayOverflowActionMenu = (actions, target) => {
    if (target) openMenu(target, texts.card.more, actions.map(menuItem));
    return target !== undefined;
  };

  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  const said = element('p', { class: 'card-answer', role: 'status' });
  const { lang } = json;
  const view = element('div', { class: 'card', ...(typeof lang === 'string' ? { lang } : {}) });
  let isBusy = false;

  const press = async (action: CardAction, button: HTMLElement | undefined): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    view.setAttribute('aria-busy', 'true');
    button?.classList.add('busy');
    show(said, '', texts.card.waiting);
    try {
      const answer = await host.act(action);
      if (answer.type === 'card') show(said, '', '');
      else show(said, answer.type, answer.text || (answer.type === 'error' ? texts.card.failed : texts.card.done));
    } catch (error) {
      show(said, 'error', `${texts.card.failed} ${reasonOf(error, texts)}`.trim());
    } finally {
      isBusy = false;
      view.removeAttribute('aria-busy');
      button?.classList.remove('busy');
    }
  };

  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction) return host.open(action.url ?? '');
    if (!(action instanceof SubmitActionBase)) return;
    const back = imBack(action.data);
    if (back !== null) return host.say(back);
    const verb = action instanceof ExecuteAction ? action.verb : '';
    void press({ verb, data: action.data ?? {}, ...(action.id ? { id: action.id } : {}) }, action.renderedElement);
  };

  const context = new SerializationContext(new Version(1, 5));
  try {
    card.parse(json, context);
    const drawn = card.render();
    if (!drawn) return element('p', { class: 'card broken' }, texts.card.broken);
    tidy(drawn);
    view.append(drawn, said);
  } catch {
    // A card is made elsewhere; one that cannot be read must not take the rest of the chat with it.
    return element('p', { class: 'card broken' }, texts.card.broken);
  }
  return view;
}

const menuItem = (action: Action): { label: string; choose: () => void } => ({
  label: action.title ?? '',
  choose: () => {
    action.execute();
    // What was opened is further down than the button it was opened from.
    if (action instanceof ShowCardAction) {
      action.card.renderedElement?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    }
  },
});

/** Teams' own way for a button to write a message: `data.msteams.type` is `imBack` or `messageBack`. */
function imBack(data: unknown): string | null {
  const teams = (data as { msteams?: { type?: unknown; value?: unknown; text?: unknown } } | undefined)?.msteams;
  if (teams?.type === 'imBack' && typeof teams.value === 'string') return teams.value;
  if (teams?.type === 'messageBack' && typeof teams.text === 'string') return teams.text;
  return null;
}

function show(place: HTMLElement, kind: string, text: string): void {
  place.dataset['kind'] = kind;
  place.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  place.textContent = text;
  // What came of pressing must be seen, also at the end of a long card.
  if (kind !== '') place.scrollIntoView({ block: 'nearest' });
}

/** What the library's markup lacks for a screen reader. */
function tidy(drawn: HTMLElement): void {
  // The card is a stop for the Tab key of its own without being anything to press.
  drawn.removeAttribute('tabindex');
  for (const link of drawn.querySelectorAll('a')) link.rel = 'noopener noreferrer';
  // A role for lists needs children of a role that the library does not give.
  for (const menu of drawn.querySelectorAll('.ac-actionSet[role="menubar"], .ac-actionSet [role="menubar"]')) {
    menu.removeAttribute('role');
    for (const item of menu.querySelectorAll('[role="menuitem"]')) item.removeAttribute('role');
  }
}
