export const digestSeconds = 1800;

/** What one site remembers of the digests it has issued. */
export class IssuedDigests {
  /** Milliseconds since 1970: what was issued until then has expired. */
  private expiredUntil = Number.NEGATIVE_INFINITY;

  /** Every digest that is out expires now, as it would half an hour after it was issued. */
  expireAll(clock: number): void {
    this.expiredUntil = Math.floor(clock / 1000) * 1000;
  }

  hasExpired(issued: number, clock: number): boolean {
    return issued <= this.expiredUntil || !(clock - issued < digestSeconds * 1000);
  }

  /** A stamp counts whole seconds, and one of this second may just have been made to expire. */
  stampAt(clock: number): number {
    return Math.max(clock, this.expiredUntil + 1000);
  }
}
