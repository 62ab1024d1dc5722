import type { Router } from 'express';

interface Layer {
  readonly route?: {
    readonly path: string | RegExp | readonly (string | RegExp)[];
    readonly methods: Readonly<Record<string, boolean>>;
  };
  readonly handle?: unknown;
}

export interface ServedRoute {
  readonly method: string;
  readonly path: string;
}

/** Every route that a router, and the routers mounted in it without a path of their own, has a path in writing for. */
export function routesOf(router: unknown): readonly ServedRoute[] {
  const stack = (router as Partial<Router>)?.stack as readonly Layer[] | undefined;
  return (stack ?? []).flatMap(({ route, handle }) => {
    if (!route) return routesOf(handle);
    const paths = [route.path].flat().filter((path) => typeof path === 'string');
    const methods = Object.keys(route.methods).map((method) => (method === '_all' ? 'GET' : method.toUpperCase()));
    return paths.flatMap((path) => methods.map((method) => ({ method, path })));
  });
}

/** An address that the path fits. */
export const addressFor = (path: string): string => path.replaceAll(/[:*]\w+/g, 'x').replaceAll(/[{}]/g, '');
