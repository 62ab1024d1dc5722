import type { InProcess, InProcessAnswer } from './in-process';

const rows = "web/lists/getByTitle('Rows')";

/** A list to be hostile to: `Rows`, with a column or two and these titles. */
export async function fillHostileSite(site: InProcess, titles: readonly string[]): Promise<void> {
  await site.json('POST', 'web/lists', { Title: 'Rows', BaseTemplate: 100 });
  for (const [Title, FieldTypeKind] of [
    ['Amount', 9],
    ['Open', 8],
    ['Moment', 4],
  ]) {
    await site.json('POST', `${rows}/fields`, { Title, FieldTypeKind });
  }
  for (const Title of titles) await site.json('POST', `${rows}/items`, { Title, Amount: Title.length, Open: true });
}

export type HostileWay = 'filter' | 'CAML' | 'path' | 'batch';

/** Sends a hostile text in, the way it belongs. */
export function sendHostile(site: InProcess, way: HostileWay, text: string): Promise<InProcessAnswer> {
  switch (way) {
    case 'filter':
      return site.send('GET', `${rows}/items?$select=Id,Title,Author/Title&$expand=Author&$filter=${encoded(text)}`);
    case 'CAML':
      return site.send('POST', `${rows}/getItems`, JSON.stringify({ query: { ViewXml: text } }));
    case 'path':
      return site.send('GET', text);
    case 'batch':
      return site.send('POST', '$batch', text, { 'content-type': 'multipart/mixed; boundary=b' });
  }
}

/** Half a letter is none on the wire. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();

export const encoded = (text: string): string => encodeURIComponent(wellFormed(text));
