import type { IChangeLogItemQuery, IList } from '@pnp/sp/lists';

/** The XML, as PnPjs hands it on. */
export const itemChanges = (list: IList, query: IChangeLogItemQuery): Promise<string> => list.getListItemChangesSinceToken(query);

export const tokenIn = (xml: string): string => attributesOf(/<Changes ([^>]*)>/.exec(xml)?.[1] ?? '')['LastChangeToken'] ?? '';

/** Each row's attributes by name. */
export const rowsIn = (xml: string): Record<string, string>[] =>
  [...xml.matchAll(/<z:row ([^>]*)\/>/g)].map(([, attributes = '']) => attributesOf(attributes));

export const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:]+)=(?:'([^']*)'|"([^"]*)")/g)].map(([, name = '', single, double]) => [
      name,
      plain(single ?? double ?? ''),
    ]),
  );

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, number?: string, word?: string) =>
    number === undefined ? (signs[word ?? ''] ?? whole) : String.fromCodePoint(Number(number)),
  );
