import type { ProcedurePart } from './agreement';
import type { CalendarDate } from './calendar-date';

export const guidanceKinds = ['template', 'standardContract', 'guide', 'policy', 'routine'] as const;
export type GuidanceKind = (typeof guidanceKinds)[number];

/** A template or governing document in the library GuidanceDocuments. */
export interface GuidanceDocument {
  readonly id: number;
  /** The title, or the file's name when it has none. */
  readonly title: string;
  /** Where the file is opened, from the root of the host, e.g. `/sites/innkjop/GuidanceDocuments/Protokoll%20del%20I.docx`. */
  readonly url: string;
  readonly kind: GuidanceKind;
  /** The procedures it is for; none: all of them. */
  readonly parts: readonly ProcedurePart[];
  /** An `https` address in the quality system; empty when there is none. */
  readonly qualitySystemLink: string;
  readonly reviewDate: CalendarDate | null;
}
