/** A command of the local SharePoint cannot do what it was asked: what is wrong, and what to do about it. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'UsageError';
  }
}
