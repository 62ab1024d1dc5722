import { useEffect, useMemo } from 'react';
import type { CalendarDate } from '../../../domain/calendar-date';
import { coveringAgreements, type Cover } from '../../../domain/guide/covering-agreements';
import { procedureFor, type ProcedureAnswer } from '../../../domain/procedure';
import { paths } from '../../navigation';
import { useAppData, type AppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useHashQuery } from '../../state/use-hash-query';
import { useSearchIndex } from '../../state/use-search-index';
import { useText } from '../../text/TextProvider';
import { askedValue, emptyForm, formQuery, readForm, startedOn, type AskedValue, type GuideForm } from './guide-form';

/** The question and what the guide answers to it. */
export interface Guide {
  readonly data: AppData;
  readonly form: GuideForm;
  /** Typing: no step for the back button. */
  readonly type: (change: Partial<GuideForm>) => void;
  /** A choice: the back button takes it back. */
  readonly choose: (change: Partial<GuideForm>) => void;
  readonly clear: () => void;
  readonly value: AskedValue;
  readonly started: CalendarDate | null;
  /** Something has been said of what is to be bought. */
  readonly isAsked: boolean;
  readonly covers: readonly Cover<RegisterRow>[];
  /** There is nothing to buy on, or the person says so. */
  readonly needsProcedure: boolean;
  /** `null` while value or day is missing. */
  readonly procedure: ProcedureAnswer | null;
}

export function useGuide(): Guide {
  const data = useAppData();
  const { language } = useText();
  const { rows, rules, today, lookups } = data;
  const { query, push, replace } = useHashQuery(paths.guide);
  const form = useMemo(() => {
    const read = readForm(query);
    return read.areaId !== null && lookups.serviceArea(read.areaId) === null ? { ...read, areaId: null } : read;
  }, [query, lookups]);
  const { textOf, start } = useSearchIndex(rows, language);
  const isAsked = form.what.trim() !== '' || form.cpvCodes.length > 0;
  useEffect(() => {
    if (isAsked) start();
  }, [isAsked, start]);

  const { what, cpvCodes, areaId, purchaseType } = form;
  const covers = useMemo(
    () => coveringAgreements(rows, { what, cpvCodes, areaId }, today, textOf),
    [rows, what, cpvCodes, areaId, today, textOf],
  );
  const value = useMemo(() => askedValue(form), [form]);
  const started = startedOn(form, today);
  const procedure = useMemo(
    () =>
      value.value === null || started === null
        ? null
        : procedureFor({ value: value.value, purchaseType, startedOn: started }, rules),
    [value.value, started, purchaseType, rules],
  );
  return {
    data,
    form,
    type: (change) => replace(formQuery({ ...form, ...change })),
    choose: (change) => push(formQuery({ ...form, ...change })),
    clear: () => push(formQuery(emptyForm)),
    value,
    started,
    isAsked,
    covers,
    needsProcedure: isAsked && (covers.length === 0 || form.noneFits),
    procedure,
  };
}
