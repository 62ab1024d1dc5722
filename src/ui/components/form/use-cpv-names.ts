import { useEffect, useState } from 'react';
import { useText } from '../../text/TextProvider';

export type CpvNames =
  { readonly status: 'idle' | 'loading' | 'failed' } | { readonly status: 'ready'; readonly names: ReadonlyMap<string, string> };

/** The 9,454 CPV codes with their names, fetched the first time somebody needs them. Norwegian names are only published in Bokmål. */
export function useCpvNames(wanted: boolean): CpvNames {
  const { language } = useText();
  const [state, setState] = useState<CpvNames>({ status: 'idle' });
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    setState({ status: 'loading' });
    const table = language === 'en' ? import('../../../domain/cpv/cpv-en.json') : import('../../../domain/cpv/cpv-nb.json');
    table.then(
      (module) => current && setState({ status: 'ready', names: new Map(Object.entries<string>(module.default)) }),
      () => current && setState({ status: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [wanted, language]);
  return state;
}
