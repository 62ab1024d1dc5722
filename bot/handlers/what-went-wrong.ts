import { ProductError } from '../../src/domain/product-error';
import type { BotWords } from '../../src/ui/text/bot/create-bot-text';

/** What a person is told when something failed: that it is SharePoint, where it is. */
export function whatWentWrong({ bot }: BotWords, error: unknown): string {
  const isSharePoint =
    error instanceof ProductError && /^data\/(?:unreachable|throttled|unauthenticated|forbidden)$/.test(error.code);
  return bot(isSharePoint ? 'refusal.unavailable' : 'say.failed');
}
