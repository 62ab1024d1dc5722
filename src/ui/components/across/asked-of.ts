import type { Standing } from '../../../domain/across/is-across';

/** An agreement that somebody wants to change. */
export type AskedOf = Standing & { readonly id: number; readonly title: string };
