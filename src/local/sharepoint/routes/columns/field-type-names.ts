import type { FieldKind } from '../../store/field';

/** TypeDisplayName and TypeShortDescription on an English site. [R] for those of the kinds that clients make. */
export const typeNames: Readonly<Partial<Record<FieldKind, readonly [string, string]>>> = {
  Text: ['Single line of text', 'Single line of text'],
  Note: ['Multiple lines of text', 'Multiple lines of text'],
  Boolean: ['Yes/No', 'Yes/No (check box)'],
  Calculated: ['Calculated', 'Calculated (calculation based on other columns)'],
  Choice: ['Choice', 'Choice (menu to choose from)'],
  Currency: ['Currency', 'Currency ($, ¥, €)'],
  DateTime: ['Date and Time', 'Date and Time'],
  Integer: ['Integer', 'Integer'],
  Location: ['Location', 'Location'],
  Lookup: ['Lookup', 'Lookup (information already on this site)'],
  MultiChoice: ['Choice', 'Choice (menu to choose from)'],
  Number: ['Number', 'Number (1, 1.0, 100)'],
  Path: ['Lookup', 'Lookup (information already on this site)'],
  Thumbnail: ['Image', 'Image'],
  URL: ['Hyperlink or Picture', 'Hyperlink or Picture'],
  User: ['Person or Group', 'Person or Group'],
};
