import type { DisplayMode } from './core-library';
import { displayModes } from './core-library';
import { onlyKnown } from './only-known';
import type { Manifest } from './manifest';
import type { PageContext } from './page-context';
import type { PaneConfiguration } from './property-pane';
import type { SharePointTheme } from './theme';

/** What a web part finds at `this.context`, of what the real one has (BaseComponentContext, WebPartContext in sp-webpart-base). */
export interface WebPartContext {
  readonly instanceId: string;
  readonly manifest: Manifest;
  readonly domElement: HTMLElement;
  readonly pageContext: PageContext;
  /** Teams gives its own SDK here; a page of SharePoint none. */
  readonly sdks: { readonly microsoftTeams: undefined };
  readonly propertyPane: {
    readonly open: () => void;
    readonly close: () => void;
    readonly refresh: () => void;
    readonly isPropertyPaneOpen: () => boolean;
    readonly isRenderedByWebPart: () => boolean;
  };
  readonly statusRenderer: {
    readonly renderError: (element: HTMLElement, error: unknown) => void;
    readonly clearError: (element: HTMLElement) => void;
    readonly displayLoadingIndicator: (element: HTMLElement, title: string) => void;
    readonly clearLoadingIndicator: (element: HTMLElement) => void;
  };
  readonly isServedFromLocalhost: boolean;
  readonly widthCacheKey: undefined;
  readonly dispose: () => void;
}

/**
 * Stands in for BaseClientSideWebPart of @microsoft/sp-webpart-base 1.23.2, with the order of its life cycle as its source has it:
 * `_internalInitialize` (here the theme comes first of all, when there are no properties yet), `_internalDeserialize`, `onInit`, `render`; a change of
 * theme calls `onThemeChanged` and then `render` where the web part has an `onThemeChanged` of its own; a change in the property pane sets the
 * property, tells `onPropertyPaneFieldChanged` and renders; a change of display mode renders. Left out: telemetry, dynamic data, audiences, top actions.
 */
export abstract class BaseClientSideWebPart {
  // The real class has these names, and web parts declare members of their own beside them.
  context!: WebPartContext;
  private _properties: Record<string, unknown> | undefined;
  private _displayMode: DisplayMode = displayModes.Read;
  private _renderedOnce = false;
  private _title = '';
  private _description = '';
  private _isDisposed = false;
  private _resources: Promise<void> | undefined;

  abstract render(): void;

  get properties(): Record<string, unknown> | undefined {
    return this._properties;
  }
  get domElement(): HTMLElement {
    return this.context.domElement;
  }
  get displayMode(): DisplayMode {
    return this._displayMode;
  }
  get instanceId(): string {
    return this.context.instanceId;
  }
  get componentId(): string {
    return this.context.manifest.id;
  }
  get manifest(): Manifest {
    return this.context.manifest;
  }
  get title(): string {
    return this._title;
  }
  get description(): string {
    return this._description;
  }
  get width(): number {
    return this.domElement.clientWidth;
  }
  get renderedOnce(): boolean {
    return this._renderedOnce;
  }
  get isDisposed(): boolean {
    return this._isDisposed;
  }
  get isRenderAsync(): boolean {
    return false;
  }
  get dataVersion(): { toString(): string } {
    return { toString: () => '1.0' };
  }
  get disableReactivePropertyChanges(): boolean {
    return false;
  }

  onInit(): Promise<void> {
    return Promise.resolve();
  }
  onThemeChanged(_theme: SharePointTheme | undefined): void {}
  onDispose(): void {}
  onAfterResize(_width: number): void {}
  onDisplayModeChanged(_before: DisplayMode): void {}
  onAfterDeserialize(properties: Record<string, unknown>): Record<string, unknown> {
    return properties;
  }
  onPropertyPaneFieldChanged(_path: string, _before: unknown, _after: unknown): void {}
  onPropertyPaneConfigurationStart(): void {}
  onPropertyPaneConfigurationComplete(): void {}
  loadPropertyPaneResources(): Promise<void> {
    return Promise.resolve();
  }
  getPropertyPaneConfiguration(): PaneConfiguration {
    return { pages: [] };
  }
  renderError(error: unknown): void {
    this.context.statusRenderer.clearLoadingIndicator(this.domElement);
    this.context.statusRenderer.renderError(this.domElement, error);
  }
  clearError(): void {
    this.context.statusRenderer.clearError(this.domElement);
  }
  renderCompleted(): void {}

  _internalInitialize(context: WebPartContext, theme: SharePointTheme, mode: DisplayMode): void {
    this.context = context;
    this._displayMode = mode;
    this.render = this.render.bind(this);
    this.onDispose = this.onDispose.bind(this);
    this.onThemeChanged(theme);
  }

  _internalDeserialize(data: { title: string; description: string; properties: Record<string, unknown> }): void {
    this._title = data.title;
    this._description = data.description;
    this._properties = this.onAfterDeserialize(structuredClone(data.properties));
  }

  async _internalFirstTimeRender(): Promise<void> {
    await this.onInit();
    this.context.statusRenderer.clearLoadingIndicator(this.domElement);
    this.render();
    this._renderedOnce = true;
  }

  _internalThemeChanged(theme: SharePointTheme): void {
    this.onThemeChanged(theme);
    if (this.onThemeChanged !== BaseClientSideWebPart.prototype.onThemeChanged) this.render();
  }

  _internalSetDisplayMode(mode: DisplayMode): void {
    const before = this._displayMode;
    if (before === mode) return;
    this._displayMode = mode;
    this.onDisplayModeChanged(before);
    this.render();
  }

  _loadPropertyPaneResources(): Promise<void> {
    return (this._resources ??= this.loadPropertyPaneResources());
  }

  /** False when nothing has changed. */
  _onPropertyPaneFieldChanged(path: string, after: unknown): boolean {
    const properties = (this._properties ??= {});
    const before = properties[path];
    if (Object.is(before, after)) return false;
    properties[path] = after;
    this.onPropertyPaneFieldChanged(path, before, after);
    this.render();
    return true;
  }

  _internalDispose(): void {
    if (this._isDisposed) return;
    this.onDispose();
    this.context.dispose();
    this._isDisposed = true;
  }
}

/** The part of @microsoft/sp-webpart-base that web parts of this kind use. */
export const webPartBase = onlyKnown('@microsoft/sp-webpart-base', { BaseClientSideWebPart });
