/**
 * Where the local clock was moved, the browser's is moved along: a web part asks the browser for the day, and nothing in SharePoint could tell it
 * another one.
 */
export function moveDateTo(day: string): void {
  const Real = window.Date;
  const offset = Real.parse(`${day}T12:00:00Z`) - Real.now();
  class MovedDate extends Real {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(Real.now() + offset);
      else super(...(parts as [number]));
    }
    static override now(): number {
      return Real.now() + offset;
    }
  }
  window.Date = MovedDate as DateConstructor;
}
