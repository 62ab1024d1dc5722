import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { parsePartSettings, type PartSettings } from '../../src/ui/parts/part-settings';
import { languageOf, type Language } from '../../src/ui/text/language';
import { environment } from './generated/environment';
import { readTeams, type TeamsHost, type TeamsLibrary } from './host/teams-host';
import type { Page, Part } from './page/part-request';
import type * as PartsOnPage from './page/parts-on-page';
import type { PaneOffers } from './pane/pane-offers';
import type { PartPane } from './pane/part-pane';
import { siteAddress } from './site-address';
import type * as LoadTheme from './theme/load-theme';
import type { PartTheme, SectionTheme } from './theme/part-theme';

/** As a page stores them; what they mean is `parsePartSettings` and `siteAddress`. */
export type StoredSettings = Partial<Record<keyof PartSettings | 'siteUrl', unknown>>;

type OnPage = typeof PartsOnPage & typeof LoadTheme;

/** A web part of ours. Which part it shows, and which settings that one follows, is all that a class of its own has to say. */
export abstract class ProductWebPart extends BaseClientSideWebPart<StoredSettings> {
  protected abstract readonly offers: PaneOffers;
  protected abstract loadPart(): Promise<Part>;

  private onPage: OnPage | null = null;
  private part: Part | null = null;
  private teams: TeamsHost | null = null;
  private section: SectionTheme | undefined;
  private theme: PartTheme | null = null;
  private themeAsked = 0;
  private pane: PartPane | null = null;

  protected override async onInit(): Promise<void> {
    const library = this.context.sdks?.microsoftTeams?.teamsJs as unknown as TeamsLibrary | undefined;
    const teams = library
      ? readTeams(library, (theme) => {
          if (this.teams) this.teams = { ...this.teams, theme };
          void this.applyTheme();
        })
      : null;
    // Everything at once: on a page with five parts they wait for the same files.
    const [onPage, themes, part, answered] = await Promise.all([
      import(/* webpackChunkName: "page" */ './page/parts-on-page'),
      import(/* webpackChunkName: "page" */ './theme/load-theme'),
      this.loadPart(),
      teams,
    ]);
    this.onPage = { ...onPage, ...themes };
    this.part = part;
    this.teams = answered;
    await this.applyTheme();
  }

  /** Called by the base class before `onInit` too, and then followed by a `render` of its own. */
  protected override onThemeChanged(theme: SectionTheme | undefined): void {
    this.section = theme;
    void this.applyTheme();
  }

  private async applyTheme(): Promise<void> {
    if (!this.onPage) return;
    const asked = (this.themeAsked += 1);
    const forcedColors = window.matchMedia('(forced-colors: active)').matches;
    const theme = await this.onPage.loadTheme({ section: this.section, host: this.teams?.theme ?? null, forcedColors });
    // A theme that arrives late must not paint over a later one.
    if (asked !== this.themeAsked) return;
    this.theme = theme;
    this.render();
  }

  protected override render(): void {
    const { onPage, part, theme } = this;
    if (!onPage || !part || !theme || this.isGone) return;
    onPage.showPart({
      instanceId: this.instanceId,
      element: this.domElement,
      part,
      settings: parsePartSettings(this.properties),
      language: this.language(),
      theme,
      siteUrl: this.siteUrl(),
      page: this.page(),
    });
  }

  private isGone = false;

  protected override onDispose(): void {
    this.isGone = true;
    this.onPage?.hidePart(this.instanceId);
  }

  private language(): Language {
    const { language } = parsePartSettings(this.properties);
    if (language !== 'page') return language;
    return languageOf(this.teams?.locale || this.context.pageContext.cultureInfo.currentUICultureName);
  }

  private siteUrl(): string | null {
    const { siteUrl } = this.properties;
    return siteAddress({
      written: typeof siteUrl === 'string' ? siteUrl : '',
      pageSite: this.context.pageContext.web.absoluteUrl,
      installed: environment.siteUrl,
      isInTeams: this.teams !== null,
    });
  }

  private page(): Page {
    const { aadInfo } = this.context.pageContext;
    const [tenantId, personId] = [aadInfo?.tenantId?.toString() ?? '', aadInfo?.userId?.toString() ?? ''];
    return { context: this.context, person: tenantId && personId ? { tenantId, personId } : null };
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    const { createPartPane } = await import('./pane/part-pane');
    this.pane = createPartPane({
      offers: this.offers,
      stored: () => this.properties,
      siteUrl: () => this.siteUrl(),
      pageSite: this.context.pageContext.web.absoluteUrl,
      areas: async (siteUrl) => (await this.onPage?.serviceAreasOf(siteUrl, this.page())) ?? [],
      onChange: () => this.context.propertyPane.refresh(),
    });
  }

  protected override onPropertyPaneConfigurationStart(): void {
    this.pane?.open();
  }

  protected override onPropertyPaneFieldChanged(path: string): void {
    if (path === 'siteUrl') this.pane?.open();
    // The rest of the base class' work is to call render(), which it does itself.
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane?.configuration() ?? { pages: [] };
  }
}
