import type { ListDeclaration } from '../../schema/list';
import type { RawRow } from '../rows/row-reader';
import type { AnswerKey } from './mirrored-lists';
import type { Where } from './where';

/** Rows that screens ask for besides the register, out of the copy where it has them. */
export interface Answers {
  /** The rows as SharePoint has them now, in no order. Throws `ForbiddenError` for a person who may not read the list. */
  rows(key: AnswerKey, where: Where): Promise<readonly RawRow[]>;
  /** A row of the list was written, or may have been: what the copy has of it is no longer right. */
  written(list: ListDeclaration): void;
}
