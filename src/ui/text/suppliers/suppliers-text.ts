/** What the supplier register says, in one language. */
export interface SuppliersText {
  readonly title: string;
  readonly subtitle: (all: number, local: number, withoutCategory: number) => string;
  readonly add: string;
  readonly excel: string;
  readonly excelBusy: string;
  readonly excelFailed: string;
  readonly excelFile: (date: string) => string;
  readonly search: string;
  readonly searchLabel: string;
  readonly category: string;
  readonly allCategories: (count: number) => string;
  readonly withoutCategory: (count: number) => string;
  readonly counted: (name: string, count: number) => string;
  readonly place: string;
  readonly places: Readonly<Record<'all' | 'local' | 'other' | 'unknown', (count: number) => string>>;
  readonly shown: (shown: number, all: number) => string;
  readonly clear: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly noHits: string;
  readonly noHitsHelp: string;
  readonly more: (count: number) => string;
  readonly columns: Readonly<Record<'name' | 'place' | 'categories' | 'agreements' | 'contact' | 'edit', string>>;
  readonly local: string;
  readonly otherPlace: (municipality: string) => string;
  readonly unknownPlace: string;
  readonly noNumber: string;
  readonly noCategory: string;
  readonly noAgreements: string;
  readonly moreAgreements: (count: number) => string;
  readonly edit: (name: string) => string;
  readonly excelColumns: Readonly<
    Record<
      'organisationNumber' | 'municipalityNumber' | 'isLocal' | 'contactPerson' | 'email' | 'phone' | 'agreementCount',
      string
    >
  >;
  readonly dialog: {
    readonly add: string;
    readonly edit: (name: string) => string;
    readonly categories: string;
    readonly categoriesHelp: string;
    readonly addCategory: string;
    readonly newCategory: (name: string) => string;
    readonly removeCategory: (name: string) => string;
    readonly added: string;
    readonly saved: string;
    readonly unsaved: string;
  };
}
