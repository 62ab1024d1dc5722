import type { AdaptiveCard, OutgoingMessage } from '../channel/channel';
import type { BotWords } from '../../src/ui/text/bot/create-bot-text';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { plainText } from './escape-text';

/** Addresses of our own pages: the only ones a card opens. */
export interface DeepLinks {
  readonly home: string;
  readonly register: string;
  agreement(id: number): string;
}

/** What every card is made with. */
export interface CardBasis {
  readonly words: BotWords;
  readonly links: DeepLinks;
  readonly today: CalendarDate;
}

/** What a card carries for the handlers, who sign and read it; a card knows nothing of it. */
export type CardContext = Readonly<Record<string, unknown>>;

/** Who gets a card of their own when it is shown: `29:…`. */
export interface CardRefresh {
  readonly context: CardContext;
  readonly userIds: readonly string[];
}

export type Block = Readonly<Record<string, unknown>> & { readonly type: string };
export type Action = Readonly<Record<string, unknown>> & { readonly type: `Action.${string}`; readonly title: string };

const actionsInView = 3;
const mostActions = 6;
/** Teams asks by itself for at most 60 people (learn.microsoft.com, "Up-to-date cards"). */
const mostRefreshed = 60;

/** A message with a card; what a notification says is also what is shown where cards are not. */
export function messageWith(
  summary: string,
  { words }: Pick<CardBasis, 'words'>,
  content: { readonly body: readonly Block[]; readonly actions?: readonly Action[]; readonly refresh?: CardRefresh | undefined },
): OutgoingMessage & { readonly card: AdaptiveCard } {
  const said = plainText(summary, 400);
  const { body, actions = [], refresh } = content;
  const shown = actions
    .slice(0, mostActions)
    .map((action, index) => (index < actionsInView ? action : { ...action, mode: 'secondary' }));
  return {
    summary: said,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: words.language,
      fallbackText: said,
      msteams: { width: 'Full' },
      ...(refresh && refresh.userIds.length > 0
        ? {
            refresh: {
              action: { type: 'Action.Execute', verb: 'refresh', title: '', data: refresh.context },
              userIds: refresh.userIds.slice(0, mostRefreshed),
            },
          }
        : {}),
      body,
      ...(shown.length > 0 ? { actions: shown } : {}),
    },
  };
}

/** Bytes of something as it goes to Teams. */
export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}
