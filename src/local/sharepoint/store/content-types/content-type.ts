/** A column of a content type. */
export interface FieldLink {
  /** The column's id. */
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly readOnly?: boolean;
}

/** A content type of a web or of a list. Kept as JSON. */
export interface ContentType {
  /** `0x0101` and so on, the hex digits in upper case. Its beginning is its parent's. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  /** Brought by SharePoint itself. */
  readonly builtIn: boolean;
  readonly links: readonly FieldLink[];
  /** What else there is to say, by its name in REST: DisplayFormUrl, JSLink, DocumentTemplate … */
  readonly more: Readonly<Record<string, string>>;
}

/** `0x0101009d1c…` → `0x0101009D1C…` */
export const normalId = (id: string): string => `0x${id.trim().replace(/^0x/i, '').toUpperCase()}`;

export const isContentTypeId = (id: string): boolean => /^0x(?:[0-9A-F]{2})*$/i.test(id.trim());

/** Whether one id is below another: by two digits that are not 00, or by 00 and a GUID, and so on. */
export const isBelow = (id: string, ancestor: string): boolean =>
  id.length > ancestor.length && id.toUpperCase().startsWith(ancestor.toUpperCase());

/** The id of the type that this one is made from; the first of all, System, is its own parent. */
export function parentId(id: string): string {
  const digits = id.slice(2);
  if (digits === '') return id;
  const isLong = digits.length >= 34 && digits.slice(-34, -32) === '00';
  return `0x${digits.slice(0, isLong ? -34 : -2)}`;
}

export const isFolderType = (id: string): boolean => normalId(id).startsWith('0x0120');
