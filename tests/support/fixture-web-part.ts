import type { Page } from 'playwright-core';

/** A web part in the form that SPFx builds, written by hand: it tells in which order it is called, and its pane has every field the page can draw. */
const bundle = `
define('fixture_1.0.0', ['react', '@microsoft/sp-webpart-base', '@microsoft/sp-property-pane', 'Strings', '@microsoft/sp-loader'],
  (React, base, pane, strings, loader) => {
    const calls = (window.fixtureCalls = window.fixtureCalls || []);
    class FixtureWebPart extends base.BaseClientSideWebPart {
      onThemeChanged(theme) { calls.push('onThemeChanged ' + (this.properties ? 'later' : 'first') + (theme.isInverted ? ' dark' : '')); }
      async onInit() {
        calls.push('onInit ' + this.properties.title);
        this.dom = await loader.SPComponentLoader.loadComponentById('aa0a46ec-1505-43cd-a44a-93f3a5aa460a', '17.0.1');
      }
      render() {
        calls.push('render ' + this.properties.title + (this.displayMode === 2 ? ' editing' : ''));
        const user = this.context.pageContext.user.displayName;
        this.dom.render(React.createElement('h2', null, this.properties.title + ' – ' + user + ' – ' + React.version), this.domElement);
      }
      onPropertyPaneConfigurationStart() { calls.push('paneStart'); }
      onPropertyPaneConfigurationComplete() { calls.push('paneComplete'); }
      onPropertyPaneFieldChanged(path, before, after) { calls.push(path + ' ' + before + ' ' + after); }
      getPropertyPaneConfiguration() {
        const options = [{ key: 1, text: 'One' }, { key: 2, text: 'Two' }];
        const faulty = (text) => (text === '' ? 'Write something' : '');
        return { pages: [{ header: { description: strings.description }, groups: [{ groupName: 'Group', groupFields: [
          pane.PropertyPaneTextField('title', { label: 'Title', onGetErrorMessage: faulty }),
          pane.PropertyPaneDropdown('number', { label: 'Number', options, selectedKey: 2 }),
          pane.PropertyPaneSlider('rows', { label: 'Rows', min: 1, max: 5 }),
          pane.PropertyPaneToggle('toggle', { label: 'Toggle', onText: 'On', offText: 'Off' }),
          pane.PropertyPaneCheckbox('box', { text: 'Box' }),
          pane.PropertyPaneChoiceGroup('choice', { label: 'Choice', options }),
        ] }] }] };
      }
    }
    return { a: { default: FixtureWebPart } };
  });
`;

const manifest = {
  id: 'fixture',
  alias: 'FixtureWebPart',
  version: '1.0.0',
  componentType: 'WebPart',
  preconfiguredEntries: [
    { title: { default: 'Fixture' }, description: { default: 'A fixture' }, properties: { title: 'Unchanged', rows: 2 } },
  ],
  loaderConfig: {
    entryModuleId: 'fixture',
    exportName: 'a',
    scriptResources: {
      fixture: { type: 'path', path: 'fixture.js' },
      Strings: { type: 'localizedPath', paths: { 'en-US': 'strings-en.js' }, defaultPath: 'strings-default.js' },
      '@microsoft/sp-webpart-base': { type: 'component', id: '974a7777-0990-4136-8fa6-95d80114c2e0', version: '1.23.2' },
    },
  },
};

/** Lets the page meet this web part, or none, in place of those that are built. */
export async function withFixture(page: Page, manifests: readonly object[] = [manifest]): Promise<void> {
  await page.route('**/local/sharepoint/page.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), manifests } });
  });
  const strings = (text: string) => `define([], function () { return { description: '${text}' }; })`;
  const scripts: Record<string, string> = {
    'fixture.js': bundle,
    'strings-en.js': strings('In English'),
    'strings-default.js': strings('For all'),
  };
  await page.route('**/local/sharepoint/parts/*', (route) => {
    const body = scripts[new URL(route.request().url()).pathname.split('/').at(-1) ?? ''];
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType: 'text/javascript' });
  });
}
