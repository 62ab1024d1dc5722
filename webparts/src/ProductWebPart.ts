import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { Part } from './page/part-view';
import type { SiteOnPage } from './page/site-on-page';
import { parsePartSettings } from '../../src/ui/parts/part-settings';
import { languageOf } from '../../src/ui/text/language';

/** A web part of ours: which part it shows is all that a class of its own has to say. */
export abstract class ProductWebPart extends BaseClientSideWebPart<Record<string, unknown>> {
  private site: SiteOnPage | null = null;

  protected abstract loadPart(): Promise<Part>;

  private show: (() => void) | null = null;

  protected override async onInit(): Promise<void> {
    const [{ siteOnPage }, part] = await Promise.all([import('./page/site-on-page'), this.loadPart()]);
    this.show = () => {
      this.site ??= siteOnPage(this.context.pageContext.web.absoluteUrl, this.context);
      this.site.show({
        instanceId: this.instanceId,
        element: this.domElement,
        part,
        settings: parsePartSettings(this.properties),
        language: languageOf(this.context.pageContext.cultureInfo.currentUICultureName),
      });
    };
  }

  protected override render(): void {
    this.show?.();
  }

  protected override onDispose(): void {
    this.site?.remove(this.instanceId);
  }
}
