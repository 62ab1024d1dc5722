import type { ServiceArea } from '../../../src/domain/organisation';

/** The service areas to choose from, or why there are none yet. */
export type Areas = readonly Pick<ServiceArea, 'id' | 'name'>[] | 'loading' | 'failed';

interface Choice {
  readonly key: string;
  readonly text: string;
}

/**
 * What the dropdown of service areas shows. The area that is chosen stays a choice while the others are read, and when it is no longer in the list:
 * whoever opens the settings for another reason must not lose it.
 */
export function areaOptions(
  areas: Areas,
  chosen: number | null,
  words: { readonly areaAll: string; readonly areaLoading: string; readonly areaGone: string },
): { readonly selectedKey: string; readonly options: Choice[] } {
  const selectedKey = chosen === null ? '' : String(chosen);
  const known = typeof areas === 'string' ? [] : areas;
  const options = [{ key: '', text: words.areaAll }, ...known.map(({ id, name }) => ({ key: String(id), text: name }))];
  if (areas === 'loading') return { selectedKey, options: [{ key: selectedKey, text: words.areaLoading }] };
  if (options.every(({ key }) => key !== selectedKey)) options.push({ key: selectedKey, text: words.areaGone });
  return { selectedKey, options };
}
