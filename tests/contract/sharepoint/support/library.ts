import type { ContractSite } from './contract-site';

export interface Library {
  readonly title: string;
  /** Server-relative, of its root folder. */
  readonly path: string;
}

/** A document library of its own on the test web. */
export async function freshLibrary(site: ContractSite): Promise<Library> {
  const title = site.unique('Papir');
  const { web } = site.pnp();
  await web.lists.add(title, '', 101);
  const { ServerRelativeUrl } = await web.lists.getByTitle(title).rootFolder.select('ServerRelativeUrl')();
  return { title, path: ServerRelativeUrl };
}

/** `/_api/web/getFileByServerRelativePath(decodedurl='…')`, encoded. */
export const filePath = (path: string): string => byPath('File', path);
export const folderPath = (path: string): string => byPath('Folder', path);

const byPath = (kind: string, path: string): string =>
  `/_api/web/get${kind}ByServerRelativePath(decodedurl='${encodeURIComponent(path.replaceAll("'", "''"))}')`;
