/** The file with the chats cannot be read. */
export class ChatFileError extends Error {
  readonly code = 'local/chat-file';
  readonly remedy: string;

  constructor(file: string, line: number, options: { readonly cause: unknown }) {
    super(`Line ${line} of ${file} is damaged.`, options);
    this.name = 'ChatFileError';
    this.remedy = `Delete ${file}: the chats start afresh, and everything else is kept.`;
  }
}
