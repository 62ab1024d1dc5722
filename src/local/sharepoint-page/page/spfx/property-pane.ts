import { onlyKnown } from './only-known';

/** [D] PropertyPaneFieldType, as in @microsoft/sp-property-pane. */
export const fieldTypes = {
  Custom: 1,
  CheckBox: 2,
  TextField: 3,
  Toggle: 5,
  Dropdown: 6,
  Label: 7,
  Slider: 8,
  Heading: 9,
  ChoiceGroup: 10,
  Button: 11,
  HorizontalRule: 12,
  Link: 13,
} as const;

/** A field of a property pane, as the functions below make it. */
export interface PaneField {
  readonly type: number;
  readonly targetProperty: string;
  readonly shouldFocus?: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PaneConfiguration {
  readonly pages: readonly {
    readonly header?: { readonly description: string };
    readonly groups: readonly { readonly groupName?: string; readonly groupFields: readonly PaneField[] }[];
  }[];
}

const field =
  (type: number) =>
  (targetProperty: string, properties: PaneField['properties'] = {}): PaneField => ({ type, targetProperty, properties });

/** [D] PropertyPaneDropdownOptionType, as in @microsoft/sp-property-pane. */
const optionTypes = { Normal: 0, Divider: 1, Header: 2 };

/** The part of @microsoft/sp-property-pane that the local page can draw: each function only says what is to be drawn, as the real ones do. */
export const propertyPane = onlyKnown('@microsoft/sp-property-pane', {
  PropertyPaneFieldType: fieldTypes,
  PropertyPaneDropdownOptionType: optionTypes,
  PropertyPaneTextField: field(fieldTypes.TextField),
  PropertyPaneDropdown: field(fieldTypes.Dropdown),
  PropertyPaneSlider: field(fieldTypes.Slider),
  PropertyPaneToggle: field(fieldTypes.Toggle),
  PropertyPaneChoiceGroup: field(fieldTypes.ChoiceGroup),
  PropertyPaneCheckbox: field(fieldTypes.CheckBox),
  PropertyPaneLabel: field(fieldTypes.Label),
  PropertyPaneLink: field(fieldTypes.Link),
  PropertyPaneHeading: field(fieldTypes.Heading),
  PropertyPaneHorizontalRule: () => field(fieldTypes.HorizontalRule)('', {}),
});
