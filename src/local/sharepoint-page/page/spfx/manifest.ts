import { SpfxError } from './spfx-error';

type Localized = Readonly<Record<string, string>>;
type ScriptResource =
  | { readonly type: 'path'; readonly path: string }
  | {
      readonly type: 'localizedPath';
      readonly paths: Readonly<Record<string, string | { readonly path: string }>>;
      readonly defaultPath?: string;
    }
  | { readonly type: 'component'; readonly id: string; readonly version: string };

/** A web part's manifest as the build writes it into `dist`. */
export interface Manifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly componentType: 'WebPart';
  readonly supportsFullBleed?: boolean;
  readonly preconfiguredEntries: readonly {
    readonly title: Localized;
    readonly description: Localized;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly loaderConfig: {
    readonly entryModuleId: string;
    /** Where several web parts share a bundle: which of its exports this one is. */
    readonly exportName?: string;
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
}

export const isWebPart = (manifest: unknown): manifest is Manifest =>
  typeof manifest === 'object' && manifest !== null && (manifest as Partial<Manifest>).componentType === 'WebPart';

/** In SharePoint's order: the language itself, another of the same, and what stands for all. */
export function localized<T>(texts: Readonly<Record<string, T>>, culture: string): T {
  const exact = Object.entries(texts).find(([key]) => key.toLowerCase() === culture.toLowerCase());
  const found = exact?.[1] ?? texts['default'];
  if (found === undefined) throw new SpfxError(`A manifest has no text or file for ${culture}, and none for all.`);
  return found;
}

/** The file of a script resource for a language; null for what SharePoint brings along. */
export function fileOf(resource: ScriptResource, culture: string): string | null {
  if (resource.type === 'component') return null;
  if (resource.type === 'path') return resource.path;
  const { paths, defaultPath } = resource;
  const file = localized(defaultPath === undefined ? paths : { ...paths, default: defaultPath }, culture);
  return typeof file === 'string' ? file : file.path;
}
