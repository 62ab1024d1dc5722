import {
  PropertyPaneDropdown,
  PropertyPaneSlider,
  PropertyPaneTextField,
  type IPropertyPaneConfiguration,
  type IPropertyPaneField,
} from '@microsoft/sp-property-pane';
import * as strings from 'PaneStrings';
import type { ServiceArea } from '../../../src/domain/organisation';
import { horizons, longestTitle, parsePartSettings, rowLimits } from '../../../src/ui/parts/part-settings';
import { languageNames } from '../../../src/ui/text/language-names';
import { siteAddress } from '../site-address';
import { areaOptions, type Areas } from './area-options';
import type { PaneOffers } from './pane-offers';

export interface PartPaneOptions {
  readonly offers: PaneOffers;
  readonly stored: () => unknown;
  readonly siteUrl: () => string | null;
  readonly pageSite: string;
  readonly areas: (siteUrl: string) => Promise<readonly ServiceArea[]>;
  /** The pane has something else to show. */
  readonly onChange: () => void;
}

/** The settings of a part, for whoever edits the page. */
export interface PartPane {
  /** The pane was opened, or is about another site now: its service areas are read. */
  open(): void;
  configuration(): IPropertyPaneConfiguration;
}

type Field = IPropertyPaneField<unknown>;

export function createPartPane({ offers, stored, siteUrl, pageSite, areas, onChange }: PartPaneOptions): PartPane {
  let known: Areas = 'loading';
  let asked: string | null = null;

  const read = async (site: string): Promise<void> => {
    let answer: Areas;
    try {
      answer = await areas(site);
    } catch {
      // Told of in the pane; the reason is in the part itself, which reads from the same site.
      answer = 'failed';
    }
    // An answer about another site than the one that is asked for now is too late.
    if (asked !== site) return;
    if (answer === 'failed') asked = null;
    known = answer;
    onChange();
  };

  const areaField = (areaId: number | null): Field =>
    PropertyPaneDropdown('areaId', {
      label: strings.areaLabel,
      ...areaOptions(known, areaId, strings),
      ...(known === 'failed' && { errorMessage: strings.areasFailed }),
      disabled: typeof known === 'string',
    });

  return {
    open: () => {
      const site = siteUrl();
      if (!offers.area || site === asked) return;
      asked = site;
      known = site === null ? 'failed' : 'loading';
      if (site !== null) void read(site);
    },
    configuration: () => {
      const { areaId, months, rows, view, language } = parsePartSettings(stored());
      const what: Field[] = [
        PropertyPaneTextField('title', { label: strings.titleLabel, description: strings.titleHelp, maxLength: longestTitle }),
        ...(offers.area ? [areaField(areaId)] : []),
        ...(offers.months
          ? [
              PropertyPaneDropdown('months', {
                label: offers.months === 'start' ? strings.startLabel : strings.monthsLabel,
                selectedKey: months,
                options: horizons.map((key) => ({ key, text: strings.months.replace('{0}', String(key)) })),
              }),
            ]
          : []),
        ...(offers.rows
          ? [
              PropertyPaneSlider('rows', {
                label: strings.rowsLabel,
                value: rows,
                min: rowLimits.least,
                max: rowLimits.most,
                step: 1,
              }),
            ]
          : []),
        ...(offers.view
          ? [
              PropertyPaneDropdown('view', {
                label: strings.viewLabel,
                selectedKey: view,
                options: [
                  { key: 'list', text: strings.viewList },
                  { key: 'timeline', text: strings.viewTimeline },
                ],
              }),
            ]
          : []),
      ];
      const where: Field[] = [
        PropertyPaneDropdown('language', {
          label: strings.languageLabel,
          selectedKey: language,
          options: [
            { key: 'page', text: strings.languagePage },
            ...Object.entries(languageNames).map(([key, text]) => ({ key, text })),
          ],
        }),
        PropertyPaneTextField('siteUrl', {
          label: strings.siteLabel,
          description: strings.siteHelp,
          placeholder: pageSite,
          deferredValidationTime: 500,
          // With a message here, SharePoint does not store what was written.
          onGetErrorMessage: (written) =>
            siteAddress({ written, pageSite, installed: '', isInTeams: false }) === null
              ? strings.siteFault.split('{0}').join(new URL(pageSite).origin)
              : '',
        }),
      ];
      return {
        pages: [
          {
            header: { description: strings.description },
            groups: [
              { groupName: strings.whatGroup, groupFields: what },
              { groupName: strings.whereGroup, groupFields: where },
            ],
          },
        ],
      };
    },
  };
}
