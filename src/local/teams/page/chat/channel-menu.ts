import { confirmDialog } from '../dialogs';
import { icon } from '../icons';
import { menuButton } from '../menu';
import type { ChatHost } from './chat-host';
import { tryTo } from './try-to';

/** What can be done with the app in the channel: add it or take it away, after a question. */
export function channelMenu(host: ChatHost): HTMLElement {
  const { store, texts } = host;
  const words = texts.install;
  return menuButton(icon('more'), texts.menu, () => {
    const isThere = store.conversation('channel')?.installed ?? false;
    const label = isThere ? words.takeAway : words.add;
    const choose = async (): Promise<void> => {
      if (!(await confirmDialog(`${label}?`, isThere ? words.takeAwayBody : words.addBody, label, texts.cancel))) return;
      await tryTo(host, async () => {
        await store.api.addToChannel(!isThere);
        await store.reload();
      });
    };
    return [{ label, choose: () => void choose() }];
  });
}
