import { isReference } from '../store/field';
import type { FilterTree } from '../odata/filter-tree';
import { camlFilter, fieldIn, type CamlSubject } from './caml-filter';
import type { CamlField, CamlTest, CamlView } from './caml-tree';

export interface AddressFilter {
  readonly tree: FilterTree | undefined;
  /** As the answer repeats them: `FilterField1=Title&FilterValue1=A`. */
  readonly link: string;
  readonly fields: readonly string[];
}

/** `FilterField1`/`FilterValue1`, or `FilterFields1`/`FilterValues1` with `;#` between several: the filters that a list's page has in its address. */
export function addressFilter(query: ReadonlyMap<string, string>, subject: CamlSubject): AddressFilter {
  const parts: FilterTree[] = [];
  const links: string[] = [];
  const fields: string[] = [];
  for (let number = 1; number <= 10; number += 1) {
    for (const several of ['', 's']) {
      const name = query.get(`filterfield${several}${number}`);
      const sent = query.get(`filtervalue${several}${number}`);
      if (name === undefined || sent === undefined) continue;
      const value = decoded(sent);
      const field = fieldIn(subject.list, { by: 'Name', value: name });
      const values =
        several === '' ? [value] : value.split(';#').filter((one, index, all) => one !== '' || all.length === 1 || index > 0);
      const tests = values.map((one) => equals(name, one, isReference(field) && query.get(`filterlookupid${number}`) === '1'));
      const [first, ...others] = tests.map((test) => camlFilter(test, subject));
      if (first) parts.push(others.length === 0 ? first : { kind: 'or', parts: [first, ...others] });
      links.push(
        `FilterField${several}${number}=${encodeURIComponent(name)}&FilterValue${several}${number}=${encodeURIComponent(value)}`,
      );
      fields.push(name);
    }
  }
  const [first, ...others] = parts;
  return {
    tree: first && (others.length === 0 ? first : { kind: 'and', parts: [first, ...others] }),
    link: links.join('&'),
    fields,
  };
}

/** An empty value asks for what is empty. */
function equals(name: string, text: string, lookupId: boolean): CamlTest {
  const field: CamlField = { by: 'Name', value: name };
  if (text === '') return { kind: 'IsNull', field };
  const value = { type: '', includeTime: false, storageTz: false, content: { kind: 'text', text } } as const;
  return { kind: 'compare', operator: 'Eq', field, lookupId, value };
}

/** Values come encoded twice, as PnPjs's own tests send them ([S] test/sp/lists.ts). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** `SortField` and `SortDir` go before what the view sorts on. */
export function sortedByAddress(view: CamlView, query: ReadonlyMap<string, string>): CamlView {
  const name = query.get('sortfield');
  if (name === undefined || name === '') return view;
  const ascending = !/^desc/i.test(query.get('sortdir') ?? '');
  return { ...view, orderBy: [{ field: { by: 'Name', value: name }, ascending }, ...view.orderBy] };
}
