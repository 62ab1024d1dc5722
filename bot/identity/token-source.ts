/** A token for a scope as Entra names it, e.g. `https://api.botframework.com/.default`. Kept until shortly before it runs out. Throws `TokenError`. */
export type TokenSource = (scope: string) => Promise<string>;
