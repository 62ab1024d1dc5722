import { moduleLoader, type ModuleLoader } from './amd';
import { coreLibrary } from './core-library';
import { fileOf, type Manifest } from './manifest';
import { onlyKnown } from './only-known';
import { propertyPane } from './property-pane';
import { SpfxError } from './spfx-error';
import { webPartBase, type BaseClientSideWebPart } from './web-part-base';

const home = '/local/sharepoint';

/** What SharePoint brings along, by the ids that the build writes for them. [R] read in manifests that the build has made */
const components: Readonly<Record<string, string>> = {
  '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d': 'react',
  'aa0a46ec-1505-43cd-a44a-93f3a5aa460a': 'react-dom',
  '974a7777-0990-4136-8fa6-95d80114c2e0': '@microsoft/sp-webpart-base',
  '7263c7d0-1d6a-45ec-8d85-d4d1d234171b': '@microsoft/sp-core-library',
  'f9e737b7-f0df-4597-ba8c-3060f82380db': '@microsoft/sp-property-pane',
  '1c6c9123-7aac-41f3-a376-3caea41ed83f': '@microsoft/sp-loader',
};

let shared: ModuleLoader | null = null;

function loader(): ModuleLoader {
  if (shared) return shared;
  const made = (shared = moduleLoader());
  made.place('react', `${home}/vendor/react/umd/react.production.min.js`);
  made.place('react-dom', `${home}/vendor/react-dom/umd/react-dom.production.min.js`);
  made.provide('@microsoft/sp-core-library', coreLibrary);
  made.provide('@microsoft/sp-property-pane', propertyPane);
  made.provide('@microsoft/sp-webpart-base', webPartBase);
  const loadComponentById = async (id: string): Promise<unknown> => {
    const name = components[id];
    if (name === undefined) throw new SpfxError(`The local SharePoint page does not bring the component ${id} along.`);
    return made.load(name);
  };
  made.provide('@microsoft/sp-loader', onlyKnown('@microsoft/sp-loader', { SPComponentLoader: { loadComponentById } }));
  return made;
}

type WebPartClass = new () => BaseClientSideWebPart;

/** The class of a web part, out of the bundle that its manifest names. */
export async function loadWebPart({ alias, loaderConfig }: Manifest, culture: string): Promise<WebPartClass> {
  const modules = loader();
  const { entryModuleId, exportName, scriptResources } = loaderConfig;
  for (const [name, resource] of Object.entries(scriptResources)) {
    const file = fileOf(resource, culture);
    if (file !== null) modules.place(name, `${home}/parts/${file}`);
    else if (resource.type === 'component' && components[resource.id] !== name) {
      throw new SpfxError(`The local SharePoint page does not bring "${name}" along, which ${alias} asks for.`);
    }
  }
  const bundle = (await modules.load(entryModuleId)) as Record<string, unknown>;
  const found = exportName === undefined ? bundle : bundle[exportName];
  // As the manager of a real page does it: the default export, also one level down.
  const ofModule = (module: unknown): unknown =>
    typeof module === 'object' && module !== null && 'default' in module ? ofModule(module.default) : module;
  const webPart = ofModule(found);
  if (typeof webPart !== 'function') throw new SpfxError(`${alias} exports no class of a web part.`);
  return webPart as WebPartClass;
}
