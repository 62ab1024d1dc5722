import { tellDialog } from '../dialogs';
import type { ChatHost } from './chat-host';

/** Does something that was pressed, and says it when the server would not. */
export async function tryTo({ texts }: ChatHost, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await tellDialog(texts.card.failed, error instanceof Error ? error.message : '', texts.toast.close);
  }
}
