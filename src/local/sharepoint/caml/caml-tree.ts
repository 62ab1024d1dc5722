/** What a ViewXml says, before anything is known of the list it is asked of. */
export interface CamlView {
  /** '' is one folder with the folders in it, `FilesOnly` without them; `Recursive` all items below, `RecursiveAll` the folders too. */
  readonly scope: CamlScope;
  readonly where: CamlTest | null;
  readonly orderBy: readonly CamlOrder[];
  readonly groupBy: readonly CamlField[];
  /** Null when none are named: all of them. */
  readonly viewFields: readonly CamlField[] | null;
  /** Null: as many as there are. */
  readonly rowLimit: number | null;
  readonly paged: boolean;
}

export type CamlScope = '' | 'FilesOnly' | 'Recursive' | 'RecursiveAll';

export interface CamlField {
  /** `Name` is an internal name, `ID` a GUID. */
  readonly by: 'Name' | 'ID';
  readonly value: string;
}

export interface CamlOrder {
  readonly field: CamlField;
  readonly ascending: boolean;
}

export type CamlOperator = 'Eq' | 'Neq' | 'Lt' | 'Leq' | 'Gt' | 'Geq' | 'BeginsWith' | 'Contains' | 'Includes' | 'NotIncludes';

export type CamlTest =
  | { readonly kind: 'And' | 'Or'; readonly left: CamlTest; readonly right: CamlTest }
  | {
      readonly kind: 'compare';
      readonly operator: CamlOperator;
      readonly field: CamlField;
      readonly lookupId: boolean;
      readonly value: CamlValue;
    }
  | { readonly kind: 'IsNull' | 'IsNotNull'; readonly field: CamlField }
  | { readonly kind: 'In'; readonly field: CamlField; readonly lookupId: boolean; readonly values: readonly CamlValue[] };

export interface CamlValue {
  /** As written: `Text`, `DateTime`, `Lookup` …; '' when there is none. */
  readonly type: string;
  /** Of a date: without it only the day counts. */
  readonly includeTime: boolean;
  /** Of a date: it is in UTC. Otherwise it is the site's own time, whatever stands after it. */
  readonly storageTz: boolean;
  readonly content: CamlContent;
}

export type CamlContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'Today'; readonly offsetDays: number }
  | { readonly kind: 'UserID' }
  /** An element that means nothing in a query. */
  | { readonly kind: 'unknown'; readonly element: string };

export const emptyView: CamlView = {
  scope: '',
  where: null,
  orderBy: [],
  groupBy: [],
  viewFields: null,
  rowLimit: null,
  paged: false,
};
