import { useCallback, useMemo, useState } from 'react';
import type { Assessment } from '../../../domain/assessment';
import { parseCalendarDate } from '../../../domain/calendar-date';
import type { FollowUp } from '../../../domain/follow-up';
import type { Person } from '../../../domain/person';
import { controlPlan, isPlannedAlready, type PlannedControl } from '../../../domain/risk/control-plan';
import type { RiskLevel } from '../../../domain/risk/risk-factors';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useLoad } from '../../state/use-load';
import { controlTitles } from '../../text/risk/risk-words';
import { answersOf, startRisk } from './risk-input';

export interface PlanLine extends PlannedControl {
  readonly key: string;
  readonly included: boolean;
  /** As a date field has it. */
  readonly dueText: string;
}

/**
 * The control plan of a risk assessment: what it proposes from the day it was made, to be changed before it becomes follow-ups. What stands in the follow-up
 * already is not made again; after a fault in the middle only what is missing is made.
 */
export function useControlPlan(row: RegisterRow, assessment: Assessment, level: RiskLevel) {
  const ports = usePorts();
  const { session, today } = useAppData();
  const agreementId = row.agreement.id;
  const load = useCallback(
    async () => (await ports.followUps.forAgreement(agreementId)).map(({ value }) => value),
    [ports, agreementId],
  );
  const { state, reload, set } = useLoad<readonly FollowUp[]>(load);
  const [changes, setChanges] = useState<ReadonlyMap<string, Partial<PlanLine>>>(new Map());
  const [responsible, setResponsible] = useState<Person | null>(row.owner ?? session.person);
  const [tried, setTried] = useState(false);
  /** Made here: one whose day was moved far is not known again by its day. */
  const [madeKeys, setMadeKeys] = useState<ReadonlySet<string>>(new Set());
  const { saving, error, run } = useSave();

  const planned = useMemo(
    () =>
      controlPlan(level, answersOf(startRisk(assessment)), assessment.date ?? today, row.currentEnd).filter(
        ({ due }) => due >= today,
      ),
    [level, assessment, today, row.currentEnd],
  );
  const existing = state.status === 'ready' ? state.value : [];
  const keyOf = ({ control, due }: PlannedControl) => `${control} ${due}`;
  const isThere = (each: PlannedControl) =>
    madeKeys.has(keyOf(each)) || isPlannedAlready(each.due, controlTitles(each.control), existing);
  const lines = planned
    .filter((each) => !isThere(each))
    .map((each): PlanLine => {
      const key = keyOf(each);
      return { ...each, key, included: true, dueText: each.due, ...changes.get(key) };
    });
  const dueOf = (line: PlanLine) => {
    const due = parseCalendarDate(line.dueText);
    return due !== null && due >= today ? due : null;
  };
  const chosen = lines.filter(({ included }) => included);

  const make = (titleOf: (line: PlanLine) => string, onMade: (count: number) => void) => {
    setTried(true);
    if (chosen.length === 0 || chosen.some((line) => dueOf(line) === null)) return;
    run(async () => {
      let made = existing;
      try {
        for (const line of chosen) {
          const added = await ports.followUps.add({
            agreementId,
            title: titleOf(line),
            kind: 'control',
            due: dueOf(line) ?? line.due,
            done: null,
            responsibleId: responsible?.id ?? null,
            outcome: '',
            lesson: '',
          });
          made = [...made, added.value];
          setMadeKeys((now) => new Set(now).add(line.key));
        }
      } finally {
        set(made);
      }
      onMade(chosen.length);
    });
  };

  return {
    state,
    reload,
    total: planned.length,
    lines,
    chosen: chosen.length,
    responsible,
    setResponsible,
    change: (key: string, part: Partial<PlanLine>) => setChanges((now) => new Map(now).set(key, { ...now.get(key), ...part })),
    isFaulty: (line: PlanLine) => tried && line.included && dueOf(line) === null,
    saving,
    error,
    make,
  };
}
