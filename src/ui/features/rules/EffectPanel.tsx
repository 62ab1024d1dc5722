import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import { isOpenProcurement } from '../../../domain/procurement';
import type { RuleValue } from '../../../domain/rule-value';
import { ruleEffect, type JudgedProcurement } from '../../../domain/rules/rule-effect';
import { ErrorState } from '../../components/ErrorState';
import { Panel } from '../../components/Panel';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { EffectGroup } from './EffectGroup';
import { TouchedLine, UnsettledLine, UntouchedLine } from './EffectLines';
import { useRulesStyles } from './rules.styles';
import { useRulesText } from './use-rules-text';

/** Which running procurements a value will and will not touch, as it is typed and before it is saved. */
export function EffectPanel({ values, value }: { values: readonly RuleValue[]; value: RuleValue | null }) {
  const styles = useRulesStyles();
  const { words, format, t } = useRulesText();
  const ports = usePorts();
  const { today, session } = useAppData();
  const mayRead = session.rights.procurements.read;
  const read = useCallback(
    async (): Promise<readonly JudgedProcurement[] | null> =>
      mayRead ? (await ports.procurements.all()).map((row) => row.value).filter(isOpenProcurement) : null,
    [ports, mayRead],
  );
  const { state, reload } = useLoad(read);
  const running = state.status === 'ready' ? state.value : null;
  const effect = useMemo(
    () => (value && running ? ruleEffect(values, value, running, today) : null),
    [values, value, running, today],
  );
  const from = value && format.date(value.from);
  const plain = (text: string) => <p className={styles.help}>{text}</p>;
  const content = () => {
    if (state.status === 'loading')
      return (
        <Skeleton aria-busy="true" aria-label={t('common.loading')}>
          <SkeletonItem size={16} />
        </Skeleton>
      );
    if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
    if (running === null) return plain(words.effect.forbidden);
    if (running.length === 0) return plain(words.effect.noRunning);
    if (effect === null || from === null) return plain(words.effect.needs);
    return (
      <>
        <EffectGroup
          title={words.effect.touched(effect.touched.length)}
          help={words.effect.touchedHelp(from)}
          rows={effect.touched}
        >
          {(row) => <TouchedLine row={row} />}
        </EffectGroup>
        <EffectGroup
          title={words.effect.untouched(effect.untouched.length)}
          help={words.effect.untouchedHelp(from)}
          rows={effect.untouched}
        >
          {(row) => <UntouchedLine row={row} from={from} />}
        </EffectGroup>
        <EffectGroup
          title={words.effect.unsettled(effect.unsettled.length)}
          help={words.effect.unsettledHelp(from)}
          rows={effect.unsettled}
        >
          {(procurement) => <UnsettledLine procurement={procurement} />}
        </EffectGroup>
      </>
    );
  };
  return (
    <Panel title={words.effect.title}>
      <div aria-live="polite">{content()}</div>
    </Panel>
  );
}
