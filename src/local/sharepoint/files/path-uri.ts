import type { Complex } from '../http/entity';

/** `Web/GetFileByServerRelativePath(decodedurl='/sites/innkjop/Shared%20Documents/a.txt')`, as SharePoint names files and folders [R]. */
export const pathUri = (kind: 'File' | 'Folder', path: string): string =>
  `Web/Get${kind}ByServerRelativePath(decodedurl='${path.split('/').map(encodeURIComponent).join('/').replaceAll("'", "''")}')`;

export const resourcePath = (path: string): Complex => ({
  kind: 'complex',
  type: 'SP.ResourcePath',
  properties: { DecodedUrl: path },
});
