import type { BrowserContext, Frame, Page } from 'playwright-core';

/** Everything of a page that outlives a moment: its storage of every kind, its cookies and its address. */
export async function keptInBrowser(place: Page | Frame, context: BrowserContext): Promise<string> {
  const inPage = await place.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const databases: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        databases.push([name, store, await answerOf(database.transaction(store).objectStore(store).getAll())]);
      }
      database.close();
    }
    const caches = 'caches' in window ? await window.caches.keys() : [];
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      caches,
      document.cookie,
      window.name,
      location.href,
      history.state,
      document.documentElement.outerHTML,
    ]);
  });
  return `${inPage}\n${JSON.stringify(await context.cookies())}`;
}

/** Every piece of a secret, 20 characters long, that stands in the text. */
export function piecesIn(text: string, secrets: readonly string[]): readonly string[] {
  const pieces = secrets.flatMap((secret) =>
    Array.from({ length: Math.max(1, Math.floor(secret.length / 10) - 1) }, (_, index) =>
      secret.slice(index * 10, index * 10 + 20),
    ),
  );
  return pieces.filter((piece) => piece.length > 0 && text.includes(piece));
}
