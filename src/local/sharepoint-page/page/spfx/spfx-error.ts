/** Something of the SharePoint Framework went wrong, or is not here. */
export class SpfxError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SpfxError';
  }
}
