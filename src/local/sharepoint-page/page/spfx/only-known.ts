import { SpfxError } from './spfx-error';

/** Asked of any object by webpack, promises and consoles. */
const alwaysAsked = ['__esModule', 'default', 'then', 'toJSON', 'constructor', 'prototype', '$$typeof', 'nodeType', 'tagName'];

/** The object as it is; whoever asks it for something that is not here is told what, in place of an `undefined` far away. */
export function onlyKnown<T extends object>(what: string, known: T): T {
  return new Proxy(known, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || alwaysAsked.includes(key) || key.startsWith('_')) {
        return Reflect.get(target, key, receiver) as unknown;
      }
      throw new SpfxError(`The local SharePoint page has no "${key}" of ${what}.`);
    },
  });
}
