import { SpfxError } from './spfx-error';

type Factory = (...dependencies: unknown[]) => unknown;
interface Definition {
  readonly dependencies: readonly string[];
  readonly factory: Factory | object;
}

/** Modules in the form that SharePoint loads (AMD): `define(id?, dependencies?, factory)` in a script of its own. */
export interface ModuleLoader {
  /** A module that is here already. */
  provide(name: string, module: unknown): void;
  /** A module that a script defines. */
  place(name: string, url: string): void;
  load(name: string): Promise<unknown>;
}

declare global {
  interface Window {
    define?: unknown;
  }
}

/** Puts `define` on the window. A script's definitions are known by the script that is running, so any number may load at once. */
export function moduleLoader(): ModuleLoader {
  const places = new Map<string, string>();
  const modules = new Map<string, Promise<unknown>>();
  const defined = new Map<string, Definition>();

  const define = (...given: unknown[]): void => {
    const factory = given.pop() as Factory | object;
    const dependencies = given.find((part): part is string[] => Array.isArray(part)) ?? [];
    const script = document.currentScript;
    // Something that was put into the page from outside, such as a tool of the browser's: nobody asks for it.
    if (!(script instanceof HTMLScriptElement)) return;
    defined.set(script.src, { dependencies, factory });
  };
  window.define = Object.assign(define, { amd: {} });

  const load = (name: string): Promise<unknown> => {
    const known = modules.get(name);
    if (known) return known;
    const url = places.get(name);
    if (url === undefined) return Promise.reject(new SpfxError(`The local SharePoint page has no module "${name}".`));
    const loading = loadScript(url);
    modules.set(name, loading);
    // What failed once, a network that was gone for a moment, may be tried again.
    loading.catch(() => modules.delete(name));
    return loading;
  };

  async function loadScript(url: string): Promise<unknown> {
    const script = document.createElement('script');
    script.src = url;
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new SpfxError(`${url} could not be loaded.`)));
      document.head.append(script);
    });
    const definition = defined.get(script.src);
    if (!definition) throw new SpfxError(`${url} defined no module.`);
    const { dependencies, factory } = definition;
    const exports = {};
    const needed = await Promise.all(dependencies.map(async (each) => (each === 'exports' ? exports : load(each))));
    if (typeof factory !== 'function') return factory;
    return (factory as Factory)(...needed) ?? exports;
  }

  return {
    provide: (name, module) => void modules.set(name, Promise.resolve(module)),
    place: (name, url) => void places.set(name, url),
    load,
  };
}
