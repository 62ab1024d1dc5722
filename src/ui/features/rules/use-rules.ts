import { useCallback, useMemo, useState } from 'react';
import { ConflictError } from '../../../data/data-errors';
import type { StoredRuleValue } from '../../../data/ports/plan-stores';
import type { Versioned } from '../../../data/ports/versioned';
import type { RuleValue } from '../../../domain/rule-value';
import { ruleBook } from '../../../domain/rules-in-force';
import { rulesOfLayer } from '../../../domain/rules/rule-standing';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';

/** The rows of the list, where each rule stands today, and how to take a value back. */
export function useRules() {
  const ports = usePorts();
  const { today, reload: reloadApp } = useAppData();
  const { state, reload, set } = useLoad(useCallback(() => ports.ruleValues.all(), [ports]));
  /** Somebody else changed the value that was to be taken back: shown until it is. */
  const [changedMeanwhile, setChangedMeanwhile] = useState(false);
  const stored = state.status === 'ready' ? state.value : null;
  const layers = useMemo(() => {
    const book = ruleBook((stored ?? []).map(({ value }) => value));
    return { law: rulesOfLayer(book, 'law', today), local: rulesOfLayer(book, 'local', today) };
  }, [stored, today]);

  const withdraw = useCallback(
    async (value: RuleValue): Promise<boolean> => {
      const row = stored?.find((each) => each.value === value);
      if (!row || !stored) return false;
      try {
        const withdrawn: Versioned<StoredRuleValue> = await ports.ruleValues.withdraw(row);
        set(stored.map((each) => (each === row ? withdrawn : each)));
        setChangedMeanwhile(false);
        // Everything else in the app is judged by the same values.
        reloadApp();
        return true;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        setChangedMeanwhile(true);
        reload();
        return false;
      }
    },
    [ports, stored, set, reload, reloadApp],
  );
  return { state, layers, reload, withdraw, changedMeanwhile };
}
