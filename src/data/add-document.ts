import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder';
import '@pnp/sp/files/web';
import '@pnp/sp/folders/list';
import type { ListDeclaration } from '../schema/list';
import { restBody } from './rows/rest-body';
import { type PartialValues } from './rows/row-mapping';
import { itemsOf, listOf } from './rows/site';

/** A file and what the library's columns say of it. */
export interface NewDocument<L extends ListDeclaration> {
  readonly library: L;
  /** With its ending; any name that SharePoint takes. */
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly values: PartialValues<L>;
}

/**
 * Puts a file into a library and fills in its row. A file of the same name gets a new version. Throws `ForbiddenError` for a person who may not write there; when
 * only the second step fails, the file is there with an empty row.
 * @example
 * await addDocument(sp, { library: guidanceDocuments, fileName: 'Protokoll.docx', content, values: { kind: 'template' } });
 */
export async function addDocument<const L extends ListDeclaration>(
  sp: SPFI,
  { library, fileName, content, values }: NewDocument<L>,
): Promise<void> {
  const { files } = listOf(sp, library).rootFolder;
  // The bytes alone: a view of a larger buffer would be sent with all of it.
  const { ServerRelativeUrl } = await files.addUsingPath(fileName, content.slice().buffer, { Overwrite: true });
  const { Id } = await sp.web.getFileByServerRelativePath(ServerRelativeUrl).getItem<{ Id: number }>('Id');
  await itemsOf(sp, library).getById(Id).update(restBody(library, values));
}
