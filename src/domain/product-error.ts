/**
 * The base of every error the product declares: what happened (`message`), a code that is unique in the product, and what the reader can do
 * about it (`remedy`). Texts here are for logs and developers; what a user reads comes from `ui/text` by `code`.
 */
export abstract class ProductError extends Error {
  abstract readonly code: string;
  abstract readonly remedy: string;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}
