import { useEffect, useState } from 'react';

const restMs = 700;

/** What is to be said politely once it has stopped changing: a screen reader is not told of every key. Says nothing of the first value. */
export function useAnnouncement(words: string): string {
  const [said, setSaid] = useState('');
  const [first] = useState(words);
  useEffect(() => {
    if (words === first && said === '') return;
    const timer = window.setTimeout(() => setSaid(words), restMs);
    return () => window.clearTimeout(timer);
  }, [words, first, said]);
  return said;
}
