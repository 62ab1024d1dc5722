/** What has been written and not sent, kept in this browser until it is, so that a reload or a failure loses nothing. */
export interface Draft {
  read(): string;
  write(text: string): void;
}

export function draftOf(person: string, conversation: string, thread: string | null): Draft {
  const key = `draft ${person} ${conversation} ${thread ?? ''}`;
  return {
    read: () => window.localStorage.getItem(key) ?? '',
    write(text) {
      try {
        if (text === '') window.localStorage.removeItem(key);
        else window.localStorage.setItem(key, text);
      } catch {
        // The browser's room is full: the text still stands in the field.
      }
    },
  };
}
