import { useState } from 'react';
import { nothingHidden, readHidden, writeHidden, type HiddenSuggestions } from './plan-settings';

/** The browser's storage, or `null` where a frame may not use it. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The suggestions that a person has hidden, and hiding more. */
export function useHidden(personId: number): {
  readonly hidden: HiddenSuggestions;
  readonly hideSame: (key: string) => void;
  readonly hideEnding: (agreementId: number) => void;
  readonly showSame: () => void;
  readonly showEndings: () => void;
} {
  const [hidden, setHidden] = useState(() => readHidden(browserStorage(), personId));
  const put = (next: HiddenSuggestions) => {
    setHidden(next);
    writeHidden(browserStorage(), personId, next);
  };
  return {
    hidden,
    hideSame: (key) => put({ ...hidden, same: [...hidden.same, key] }),
    hideEnding: (id) => put({ ...hidden, endings: [...hidden.endings, id] }),
    showSame: () => put({ ...hidden, same: nothingHidden.same }),
    showEndings: () => put({ ...hidden, endings: nothingHidden.endings }),
  };
}
