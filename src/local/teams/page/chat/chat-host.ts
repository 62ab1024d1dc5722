import type { LocalPerson } from '../../local-person';
import type { HostState, Language } from '../state';
import type { ChatStore } from './chat-store';
import type { ChatTexts } from './chat-texts';

/** What every part of the chat is given. */
export interface ChatHost {
  readonly store: ChatStore;
  readonly person: LocalPerson;
  readonly lang: Language;
  readonly texts: ChatTexts;
  /** The day it is where the clock may have been moved. */
  readonly today: () => string;
  /** Opens a link: our own in the tab, any other in a window of its own. */
  readonly open: (url: string) => void;
  readonly go: (part: Partial<HostState>) => void;
  /** Says something to a screen reader. */
  readonly announce: (text: string) => void;
}

/** What fills the stage until something else does. */
export interface Stage {
  readonly nodes: readonly Node[];
  readonly stop: () => void;
}
