import { ChatRefused } from './chat-api';
import type { ChatTexts } from './chat-texts';

/** Why something could not be done: the server's own words, or that nobody answered. */
export function reasonOf(error: unknown, texts: ChatTexts): string {
  if (error instanceof ChatRefused && error.status === 0) return texts.noAnswer;
  return error instanceof Error ? error.message : '';
}
