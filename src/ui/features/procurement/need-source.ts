import { purchaseTypes } from '../../../domain/agreement';
import { addDays, parseCalendarDate } from '../../../domain/calendar-date';
import { isCpvCode } from '../../../domain/cpv';
import type { NeedRequest } from '../../../domain/need-request';
import type { Procurement } from '../../../domain/procurement';
import type { RegisterRow } from '../../state/register-row';
import type { NeedDraft } from './need-values';

/** What a new need starts from: what the form is filled in with, and what follows with it without standing in the form. */
export interface NeedStart {
  readonly draft: Partial<NeedDraft>;
  readonly links: Partial<Pick<Procurement, 'replacesAgreementId' | 'requestId'>>;
  readonly from: 'nothing' | 'request' | 'agreement' | 'guide' | 'lost';
  /** What it was called where it came from. */
  readonly name: string;
}

export const emptyStart: NeedStart = { draft: {}, links: {}, from: 'nothing', name: '' };

/** What the address asks for: a reported need, an agreement to replace, or the answers of the guide. */
export type AskedStart =
  { readonly kind: 'request' | 'agreement'; readonly id: number } | { readonly kind: 'ready'; readonly start: NeedStart };

const idOf = (text: string | null) => (text !== null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null);
const listOf = (query: URLSearchParams, name: string) =>
  query.getAll(name).flatMap((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

/** What cannot be read of the address is left out: the person sees the form before anything is saved. */
export function askedStart(query: URLSearchParams): AskedStart {
  const request = idOf(query.get('melding'));
  if (request !== null) return { kind: 'request', id: request };
  const agreement = idOf(query.get('erstattar'));
  if (agreement !== null && !query.has('tittel')) return { kind: 'agreement', id: agreement };
  const value = Number(query.get('verdi') ?? '');
  const plannedStart = parseCalendarDate(query.get('start') ?? '');
  const neededBy = parseCalendarDate(query.get('trengst') ?? '');
  const type = purchaseTypes.find((each) => each === query.get('type'));
  const areas = listOf(query, 'omrade').flatMap((text) => idOf(text) ?? []);
  const cpvCodes = listOf(query, 'cpv').filter(isCpvCode);
  const title = (query.get('tittel') ?? '').trim().slice(0, 255);
  const draft: Partial<NeedDraft> = {
    ...(title === '' ? {} : { title }),
    ...(areas.length === 0 ? {} : { serviceAreaIds: areas }),
    ...(cpvCodes.length === 0 ? {} : { cpvCodes }),
    ...(Number.isFinite(value) && value > 0 ? { estimatedValue: value } : {}),
    ...(type ? { purchaseType: type } : {}),
    ...(plannedStart === null ? {} : { plannedStart }),
    ...(neededBy === null ? {} : { neededBy }),
  };
  const links = agreement === null ? {} : { replacesAgreementId: agreement };
  const from = Object.keys(draft).length === 0 ? 'nothing' : 'guide';
  return { kind: 'ready', start: { draft, links, from, name: title } };
}

/** A need that an employee reported; what the guide answered follows in the description. `guidance` is what that is called. */
export function startFromRequest(request: NeedRequest, guidance: string): NeedStart {
  const { id, title, serviceAreaIds, cpvCodes, purchaseType, estimatedValue, neededBy } = request;
  const description = [request.description, request.guidance && `${guidance}:\n${request.guidance}`].filter(Boolean).join('\n\n');
  return {
    draft: { title, description, serviceAreaIds, cpvCodes, purchaseType, estimatedValue, neededBy },
    links: { requestId: id, replacesAgreementId: request.replacesAgreementId },
    from: 'request',
    name: title,
  };
}

/** An agreement that is to be replaced: the same is needed from the day after it ends. */
export function startFromAgreement({ agreement, currentEnd }: Pick<RegisterRow, 'agreement' | 'currentEnd'>): NeedStart {
  const { id, title, serviceAreaIds, cpvCodes, purchaseType, estimatedValue } = agreement;
  const neededBy = currentEnd === null ? null : addDays(currentEnd, 1);
  return {
    draft: { title, serviceAreaIds, cpvCodes, purchaseType, estimatedValue, neededBy },
    links: { replacesAgreementId: id },
    from: 'agreement',
    name: title,
  };
}
