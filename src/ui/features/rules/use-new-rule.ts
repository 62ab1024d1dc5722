import { useCallback, useEffect, useMemo, useState } from 'react';
import { ruleValueOf } from '../../../domain/rules/new-rule-value';
import { ruleBook } from '../../../domain/rules-in-force';
import { useLeaveGuard } from '../../components/form/use-leave-guard';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { goTo, paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { checkedRule, emptyRule, withRule, type RuleInput } from './rule-input';
import { useRulesText } from './use-rules-text';

/** The form of a new value: what is typed, what is wrong with it, and saving it. The rows are read anew, so that a day somebody else took is seen. */
export function useNewRule() {
  const ports = usePorts();
  const { today, reload: reloadApp } = useAppData();
  const { words } = useRulesText();
  const notify = useNotify();
  const guard = useLeaveGuard();
  const { saving, error, run } = useSave();
  const { state, reload } = useLoad(useCallback(() => ports.ruleValues.all(), [ports]));
  const [start] = useState(() => emptyRule(today));
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(0);
  const rows = state.status === 'ready' ? state.value : null;
  const values = useMemo(() => (rows ?? []).map(({ value }) => value), [rows]);
  const book = useMemo(() => ruleBook(values), [values]);
  const { draft, faults } = useMemo(() => checkedRule(input, book, today), [input, book, today]);
  const isDirty = JSON.stringify(input) !== JSON.stringify(start);
  const { watch, release } = guard;
  useEffect(() => watch(isDirty), [watch, isDirty]);

  const put = (change: Partial<Omit<RuleInput, 'rule'>>) => setInput((before) => ({ ...before, ...change }));
  const choose = (rule: string) => setInput((before) => withRule(before, rule, book, today));
  /** As it will be stored; `null` until what decides its effect is right. */
  const value = useMemo(
    () => (draft && !faults.value && !faults.from ? ruleValueOf({ ...draft, readOn: draft.readOn ?? today }) : null),
    [draft, faults, today],
  );
  const save = () => {
    setTried((n) => n + 1);
    if (draft === null || Object.keys(faults).length > 0) return;
    const added = ruleValueOf(draft);
    if (added === null) return;
    run(async () => {
      await ports.ruleValues.add(added);
      release();
      reloadApp();
      notify({ intent: 'success', title: words.form.added, body: words.rules[added.rule] });
      goTo(paths.rules);
    });
  };
  return { state, reload, values, book, input, put, choose, faults, tried, value, save, saving, error, guard };
}
export type NewRule = ReturnType<typeof useNewRule>;
