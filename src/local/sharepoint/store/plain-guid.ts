/** A GUID as it is kept, however a client writes it. @example plainGuid('{0A1B…}') // '0a1b…' */
export const plainGuid = (text: string): string => text.replace(/[{}]/g, '').toLowerCase();
