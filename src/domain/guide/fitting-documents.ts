import type { ProcedurePart } from '../agreement';
import { guidanceKinds, type GuidanceDocument } from '../guidance-document';

/** The documents that fit a procedure: those made for it before those for all, templates before what is only to be read. */
export function fittingDocuments(documents: readonly GuidanceDocument[], part: ProcedurePart): readonly GuidanceDocument[] {
  const order = (document: GuidanceDocument) => 2 * guidanceKinds.indexOf(document.kind) + (document.parts.length === 0 ? 1 : 0);
  return documents
    .filter(({ parts }) => parts.length === 0 || parts.includes(part))
    .toSorted((a, b) => order(a) - order(b) || a.title.localeCompare(b.title, 'nn') || a.id - b.id);
}
