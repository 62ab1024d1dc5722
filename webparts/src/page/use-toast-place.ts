import { useCallback, useEffect, useState } from 'react';

/** Which part holds the page's one place for short messages: two places would say everything twice. */
let holder: object | null = null;

/** Whether this part is to hold it, and what makes it do so: the first part that somebody uses. */
export function useToastPlace(): [boolean, () => void] {
  const [self] = useState(() => ({}));
  const [holds, setHolds] = useState(false);
  const claim = useCallback(() => {
    holder ??= self;
    setHolds(holder === self);
  }, [self]);
  useEffect(
    () => () => {
      if (holder === self) holder = null;
    },
    [self],
  );
  return [holds, claim];
}
