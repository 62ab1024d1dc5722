import { useEffect, useState } from 'react';
import type { DirectoryPerson } from '../../data/ports/session-store';
import { usePorts } from '../ports-context';

export const fewestLetters = 2;
const pauseMs = 250;

export type PersonSearch =
  | { readonly status: 'tooShort' | 'searching' | 'failed' }
  | { readonly status: 'found'; readonly people: readonly DirectoryPerson[] };

/** People in the directory whose name fits the text, asked for when the person stops typing. `null` means that nobody is asking. */
export function usePersonSearch(text: string | null): PersonSearch {
  const ports = usePorts();
  const [search, setSearch] = useState<PersonSearch>({ status: 'tooShort' });
  const wanted = text?.trim() ?? '';

  useEffect(() => {
    if (wanted.length < fewestLetters) {
      setSearch({ status: 'tooShort' });
      return;
    }
    let current = true;
    setSearch({ status: 'searching' });
    const timer = setTimeout(() => {
      ports.directory.search(wanted).then(
        (people) => current && setSearch({ status: 'found', people }),
        () => current && setSearch({ status: 'failed' }),
      );
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ports, wanted]);

  return search;
}
