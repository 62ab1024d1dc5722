declare const calendarDateBrand: unique symbol;

/**
 * A calendar date in Europe/Oslo, inclusive, written `YYYY-MM-DD`. It has no time and no zone, so two dates compare with `<` as text.
 * Years 1900–2199.
 */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };
