import { agreements } from './agreements';
import type { ListDeclaration } from './list';

/** Every list of the product, each after the lists its lookups point to. */
export const allLists: readonly ListDeclaration[] = [agreements];
