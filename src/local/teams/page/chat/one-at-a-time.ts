/** Does a piece of work for a key, one at a time: being asked while it goes on does it once more afterwards, however often it was. */
export function createOneAtATime(work: (key: string) => Promise<void>): (key: string) => void {
  const going = new Map<string, { again: boolean }>();
  const start = (key: string): void => {
    const known = going.get(key);
    if (known) {
      known.again = true;
      return;
    }
    const run = { again: false };
    going.set(key, run);
    void work(key).finally(() => {
      going.delete(key);
      if (run.again) start(key);
    });
  };
  return start;
}
