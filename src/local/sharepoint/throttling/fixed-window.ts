/** Counts what is used of a limit in windows of a fixed length, which begin with the clock's minute. */
export class FixedWindow {
  private window = Number.NEGATIVE_INFINITY;
  private used = 0;

  constructor(
    readonly limit: number,
    private readonly seconds: number,
  ) {}

  isSpent(now: number): boolean {
    this.turn(now);
    return this.used >= this.limit;
  }

  add(units: number, now: number): void {
    this.turn(now);
    this.used += units;
  }

  usedAt(now: number): number {
    this.turn(now);
    return this.used;
  }

  /** Whole seconds until the next window, at least one. */
  secondsLeft(now: number): number {
    return Math.max(1, Math.ceil(((this.window + 1) * this.seconds * 1000 - now) / 1000));
  }

  /** Until what was asked too much has been counted in the windows that follow. */
  secondsUntilFree(now: number): number {
    this.turn(now);
    return this.secondsLeft(now) + Math.max(0, Math.floor(this.used / this.limit) - 1) * this.seconds;
  }

  /** "Throttled requests count towards usage limits" [D]: what was asked above the limit is taken from the next window [?]. */
  private turn(now: number): void {
    const window = Math.floor(now / (this.seconds * 1000));
    if (window === this.window) return;
    const passed = window - this.window;
    this.used = Number.isFinite(passed) && passed > 0 ? Math.max(0, this.used - passed * this.limit) : 0;
    this.window = window;
  }
}
