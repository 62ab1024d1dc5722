import { useCallback, useEffect, useMemo } from 'react';
import type { CalledOff } from '../../../domain/ceiling';
import { calledOff, highestCrossing } from '../../../domain/ceiling';
import { parseCalendarDate } from '../../../domain/calendar-date';
import { defaultDeadlineSettings } from '../../../domain/deadline-settings';
import type { FollowUp } from '../../../domain/follow-up';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { isMine } from '../../state/register-filter';
import { useLoad } from '../../state/use-load';
import { dueAgreements, type Due } from './due-agreements';

/** What the home screen says of the person's own agreements. */
export interface Home {
  readonly hasAgreements: boolean;
  /** `null` while answers and follow-ups are on their way: a card that is answered must not flash by. */
  readonly due: Due | null;
  /** Something about the deadlines could not be read. */
  readonly error: unknown;
  reload(): void;
}

const nothing = <T>(): Promise<readonly T[]> => Promise.resolve([]);

/** Collects what a person has to answer. Only what they may read is asked for. */
export function useHome(): Home {
  const ports = usePorts();
  const { session, rows, rowOf, today, rules, spend, needSpend } = useAppData();
  const { person, rights } = session;
  const mine = useMemo(() => rows.filter((row) => isMine(row, person.id)), [rows, person.id]);
  // By value: the rows are new objects after every answer, but mostly the same agreements.
  const mineKey = mine.map((row) => row.agreement.id).join(',');

  const readResponses = useCallback(
    () => (rights.reminderResponses.read ? ports.reminderResponses.byPerson(person.id) : nothing<never>()),
    [ports, rights.reminderResponses.read, person.id],
  );
  const readFollowUps = useCallback(async () => {
    if (!rights.followUps.read) return [];
    const ids = mineKey === '' ? [] : mineKey.split(',').map(Number);
    const [ofMine, assigned] = await Promise.all([
      ids.length > 0 ? ports.followUps.openFor(ids) : nothing<FollowUp>(),
      ports.followUps.openForPerson(person.id),
    ]);
    return [...new Map([...ofMine, ...assigned].map((each) => [each.id, each])).values()];
  }, [ports, rights.followUps.read, mineKey, person.id]);
  const mayReadProcurements = rights.procurements.read && mineKey !== '';
  const readProcurements = useCallback(
    () => (mayReadProcurements ? ports.procurements.open() : nothing<never>()),
    [ports, mayReadProcurements],
  );
  const responses = useLoad(readResponses);
  const followUps = useLoad(readFollowUps);
  const procurements = useLoad(readProcurements);

  const wantsSpend = rights.callOffs.read && mineKey !== '';
  useEffect(() => {
    if (wantsSpend) needSpend();
  }, [wantsSpend, needSpend]);
  // The sum tells which agreements are near their ceiling; only those few are read in full, for the day they got there.
  const nearCeilingKey = useMemo(() => {
    if (spend.status !== 'ready') return '';
    const near = mine.filter(({ agreement }) => {
      const known = spend.byAgreement.get(agreement.id);
      if (!known) return false;
      const total = { total: known.total, lastPeriodEnd: parseCalendarDate(known.lastPeriodEnd.slice(0, 10)) };
      return highestCrossing(total, agreement.maximumValue, defaultDeadlineSettings.ceilingPercents) !== null;
    });
    return near.map((row) => row.agreement.id).join(',');
  }, [spend, mine]);
  const readCallOffs = useCallback(async (): Promise<ReadonlyMap<number, CalledOff>> => {
    const ids = nearCeilingKey === '' ? [] : nearCeilingKey.split(',').map(Number);
    if (ids.length === 0) return new Map();
    const periods = await ports.callOffs.periodsOf(ids);
    return new Map([...periods].map(([id, callOffs]) => [id, calledOff(callOffs)] as const));
  }, [ports, nearCeilingKey]);
  const callOffs = useLoad(readCallOffs);

  const due = useMemo(() => {
    const parts = [responses.state, followUps.state, procurements.state];
    if (parts.some((state) => state.status === 'loading')) return null;
    return dueAgreements({
      mine,
      followUps: followUps.state.status === 'ready' ? followUps.state.value : [],
      calledOff: callOffs.state.status === 'ready' ? callOffs.state.value : new Map(),
      responses: responses.state.status === 'ready' ? responses.state.value : [],
      beingReplaced: new Set(
        procurements.state.status === 'ready' ? procurements.state.value.flatMap((each) => each.replacesAgreementId ?? []) : [],
      ),
      today,
      rules,
      rowOf,
    });
  }, [mine, responses.state, followUps.state, procurements.state, callOffs.state, today, rules, rowOf]);

  const failed = [responses.state, followUps.state, procurements.state, callOffs.state].find((s) => s.status === 'failed');
  const { reload: reloadResponses } = responses;
  const { reload: reloadFollowUps } = followUps;
  const { reload: reloadProcurements } = procurements;
  const { reload: reloadCallOffs } = callOffs;
  const reload = useCallback(() => {
    reloadResponses();
    reloadFollowUps();
    reloadProcurements();
    reloadCallOffs();
  }, [reloadResponses, reloadFollowUps, reloadProcurements, reloadCallOffs]);

  return {
    hasAgreements: mine.length > 0,
    due,
    error: failed?.status === 'failed' ? failed.error : null,
    reload,
  };
}
