/**
 * SharePoint's login name of an account of the tenant or a guest of it.
 * @example loginOf('Ingrid@alver.no') // 'i:0#.f|membership|ingrid@alver.no'
 */
export const loginOf = (upn: string): string => `i:0#.f|membership|${upn.trim().toLowerCase()}`;

/** A guest's account says in its name which organisation it is of. */
export const isGuestAccount = (upn: string): boolean => upn.toLowerCase().includes('#ext#');
