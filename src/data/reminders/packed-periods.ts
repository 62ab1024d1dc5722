import type { CallOffPeriod } from '../ports/follow-up-store';

type Row = CallOffPeriod & { readonly agreementId: number };

/** Call-offs by agreement in a few bytes each: a register may have hundreds of thousands. Dates are shared texts, see `calendarDateOnSite`. */
export class PackedPeriods {
  private readonly agreementIds: number[] = [];
  private readonly ends: CallOffPeriod['periodEnd'][] = [];
  private readonly amounts: number[] = [];
  /** Places of the rows in order of agreement; made when the first is asked for. */
  private order: Uint32Array | null = null;

  add(rows: readonly Row[]): void {
    this.order = null;
    for (const { agreementId, periodEnd, amount } of rows) {
      this.agreementIds.push(agreementId);
      this.ends.push(periodEnd);
      this.amounts.push(amount);
    }
  }

  of(agreementId: number): readonly CallOffPeriod[] {
    const order = this.inOrder();
    const found: CallOffPeriod[] = [];
    for (let at = this.firstOf(agreementId, order); at < order.length; at += 1) {
      const row = order[at] as number;
      if (this.agreementIds[row] !== agreementId) break;
      found.push({ periodEnd: this.ends[row] as CallOffPeriod['periodEnd'], amount: this.amounts[row] as number });
    }
    return found;
  }

  private inOrder(): Uint32Array {
    if (this.order) return this.order;
    const order = Uint32Array.from(this.agreementIds.keys());
    order.sort((a, b) => (this.agreementIds[a] as number) - (this.agreementIds[b] as number) || a - b);
    return (this.order = order);
  }

  private firstOf(agreementId: number, order: Uint32Array): number {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1; // oxlint-disable-line no-bitwise -- half, without a fraction
      if ((this.agreementIds[order[middle] as number] as number) < agreementId) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
