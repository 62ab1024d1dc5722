import { instantOf } from '../odata/wire-date';
import { siteDate, siteLocal, siteMidnight, toIso } from '../store/site-time';
import type { CamlOperator, CamlValue } from './caml-tree';
import type { CompareOperator, FilterTree, Literal, Property } from '../odata/filter-tree';

export interface CamlClock {
  readonly now: Date;
  /** The query says that its dates are in UTC. */
  readonly datesInUtc: boolean;
}

const compared: Partial<Record<CamlOperator, CompareOperator>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge',
};

/**
 * A comparison with a date. Without IncludeTimeValue only the site's calendar day counts. A time is the site's own unless StorageTZ or DatesInUtc
 * says UTC, whatever zone is written after it ([D] dd586695 "Converting Date and Time Values", [I] SharePoint/sp-dev-docs#9916).
 *
 * @returns undefined when no row can pass: what is written is no date ([I] an unknown element is taken and finds nothing)
 */
export function dateTree(property: Property, operator: CamlOperator, value: CamlValue, clock: CamlClock): FilterTree | undefined {
  const sign = compared[operator];
  const instant = instantIn(value, clock);
  if (sign === undefined || instant === undefined) return undefined;
  const compare = (way: CompareOperator, at: string): FilterTree => {
    const literal: Literal = { type: 'datetime', value: at };
    return { kind: 'compare', property, operator: way, literal };
  };
  // Two halves: what is empty is not found by Neq either.
  if (value.includeTime) {
    return sign === 'ne' ? { kind: 'or', parts: [compare('lt', instant), compare('gt', instant)] } : compare(sign, instant);
  }
  const day = siteDate(instant);
  const start = siteMidnight(day);
  const next = siteMidnight(dayAfter(day, 1));
  switch (sign) {
    case 'eq':
      return { kind: 'and', parts: [compare('ge', start), compare('lt', next)] };
    case 'ne':
      return { kind: 'or', parts: [compare('lt', start), compare('ge', next)] };
    case 'lt':
      return compare('lt', start);
    case 'le':
      return compare('lt', next);
    case 'gt':
      return compare('ge', next);
    case 'ge':
      return compare('ge', start);
  }
}

function instantIn({ content, includeTime, storageTz }: CamlValue, { now, datesInUtc }: CamlClock): string | undefined {
  if (content.kind === 'Today') {
    const day = dayAfter(siteLocal(now).date, content.offsetDays);
    // With IncludeTimeValue it is this very moment, days apart. [W]
    return includeTime ? toIso(new Date(now.getTime() + content.offsetDays * 86_400_000)) : instantOf(day);
  }
  if (content.kind !== 'text') return undefined;
  const text = content.text.trim();
  if (!storageTz && !datesInUtc) return instantOf(text.replace(/Z$/i, ''));
  return instantOf(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes(':') ? text : `${text}Z`);
}

function dayAfter(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return Number.isNaN(at.getTime()) ? date : at.toISOString().slice(0, 10);
}
