/** A question that is more than SQLite takes: too many values, tests or columns at once. It is the question's fault, not the file's. */
export class QueryTooLargeError extends Error {
  constructor(options: { readonly cause: unknown }) {
    super('The query is larger than the database takes.', options);
    this.name = 'QueryTooLargeError';
  }
}

const limits =
  /^(?:too many SQL variables|too many columns in|too many terms in|parser stack overflow|Expression tree is too large|statement too long|string or blob too big)/;

export const isTooLarge = (cause: unknown): boolean => cause instanceof Error && limits.test(cause.message);
