/** What a page asked for cannot be done; the sentence is for whoever reads the network log. */
export class ChatRequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ChatRequestError';
  }
}
