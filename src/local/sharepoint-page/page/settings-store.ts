/** What an editor has chosen for a web part, by its place on the page. SharePoint keeps it in the page; here it stays in the browser. */
const keyOf = (place: string): string => `sharepoint-page.${place}`;

/** Null when nothing has been chosen, or what is stored is no JSON. */
export function storedProperties(place: string): Record<string, unknown> | null {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(place)) ?? 'null');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export function storeProperties(place: string, properties: object): void {
  window.localStorage.setItem(keyOf(place), JSON.stringify(properties));
}

export function forgetProperties(places: readonly string[]): void {
  for (const place of places) window.localStorage.removeItem(keyOf(place));
}
