import type { InvokeAnswer } from './bot-delivery';
import { isRecord, textOf } from './bot-message';
import { cardType, type Card } from './chat-entries';

/** What a person is shown of the bot's answer to something in a card. `text` is '' when the bot gave no words. */
export type ActionAnswer =
  | { readonly status: number; readonly type: 'card'; readonly card: Card }
  | { readonly status: number; readonly type: 'message' | 'error'; readonly text: string };

/** `{statusCode, type, value}`: learn.microsoft.com, "Universal Action Model", response format. [D]; what is not of that form is an error [?] */
export function readActionAnswer({ status, body }: InvokeAnswer): ActionAnswer {
  const answer = isRecord(body) ? body : {};
  const { type, value } = answer;
  const code = typeof answer['statusCode'] === 'number' ? answer['statusCode'] : status;
  if (status < 300 && code === 200 && type === cardType && isRecord(value)) {
    return { status: 200, type: 'card', card: value };
  }
  if (status < 300 && code === 200 && type === 'application/vnd.microsoft.activity.message') {
    return { status: 200, type: 'message', text: textOf(value) };
  }
  const failure = status >= 300 ? status : code;
  return {
    status: failure === 200 ? 502 : failure,
    type: 'error',
    text: isRecord(value) ? textOf(value['message']) : textOf(value),
  };
}
