import type { List } from '../list';
import { isFolderType } from './content-type';
import { defaultType, ownId } from './list-content-types';

/** What a new folder of the list is. A list that has lost its own type for folders still has folders. */
export const folderTypeOf = ({ record, contentTypes }: List): string =>
  contentTypes.find(({ id }) => isFolderType(id))?.id ?? ownId('0x0120', record.id);

/** What a new file of the library is. */
export const fileTypeOf = ({ record, contentTypes }: List): string => defaultType(contentTypes)?.id ?? ownId('0x0101', record.id);
