/** Where on the page each web part stands, by the ending of its alias: what is not named here is added in a section of its own. */
export interface Slot {
  /** What stands in the address and in the store. */
  readonly key: string;
  /** The web part whose alias holds this. */
  readonly alias: RegExp;
}

export interface Section {
  readonly name: 'one' | 'two' | 'wide' | 'last';
  readonly layout: 'one' | 'two' | 'wide';
  /** True: the section takes the background that the bar chooses. */
  readonly takesBackground: boolean;
  readonly slots: readonly Slot[];
}

/** As an editor would lay out an intranet page: the search first, what ends beside what is new, then the overview across the whole page. */
export const sections: readonly Section[] = [
  { name: 'one', layout: 'one', takesBackground: true, slots: [{ key: 'find', alias: /Find/i }] },
  {
    name: 'two',
    layout: 'two',
    takesBackground: false,
    slots: [
      { key: 'expiring', alias: /Expiring/i },
      { key: 'new', alias: /New/i },
    ],
  },
  { name: 'wide', layout: 'wide', takesBackground: true, slots: [{ key: 'areas', alias: /Area/i }] },
  { name: 'last', layout: 'one', takesBackground: false, slots: [{ key: 'indicators', alias: /Indicator/i }] },
];
