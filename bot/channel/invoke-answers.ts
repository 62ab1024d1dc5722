import type { InboundResponse, OutgoingMessage } from './channel';

/** The answer to `adaptiveCard/action`: learn.microsoft.com, "Universal Actions for Adaptive Cards", response format. */
export function cardAnswer({ card }: OutgoingMessage): InboundResponse {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } };
}

/** Shown as a notice beside the card, which stays as it is. */
export function messageAnswer(text: string): InboundResponse {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text } };
}

/** The card stays as it is, and Teams may ask again. */
export function errorAnswer(statusCode: 400 | 500, code: string, message: string): InboundResponse {
  return { status: 200, body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } } };
}
