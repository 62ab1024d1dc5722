import { tellDialog } from '../dialogs';
import type { ChatHost } from './chat-host';
import { reasonOf } from './reason-of';

/** Does something that was pressed, and says it when the server would not. */
export async function tryTo({ texts }: ChatHost, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await tellDialog(texts.card.failed, reasonOf(error, texts), texts.toast.close);
  }
}
