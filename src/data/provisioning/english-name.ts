import type { ListDeclaration } from '../../schema/list';

/** What a list is made with: the title decides the address, so it is the English one first. */
export const englishName = (declaration: ListDeclaration): string => declaration.url.slice(declaration.url.lastIndexOf('/') + 1);
