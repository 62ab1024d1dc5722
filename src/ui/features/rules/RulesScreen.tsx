import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { RulePeriod } from '../../../domain/rules/rule-periods';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PageHeader } from '../../components/PageHeader';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { RuleLayerPanel } from './RuleLayerPanel';
import { RulesSkeleton } from './RulesSkeleton';
import { useRulesStyles } from './rules.styles';
import { useRules } from './use-rules';
import { useRulesText } from './use-rules-text';
import { WithdrawDialog } from './WithdrawDialog';

/** Every dated value of law and of local policy: in force, coming and replaced. Everybody may read; the procurement lead may add and take back. */
export function RulesScreen() {
  const styles = useRulesStyles();
  const { words } = useRulesText();
  const { session } = useAppData();
  const { state, layers, reload, withdraw, changedMeanwhile } = useRules();
  const [asked, setAsked] = useState<RulePeriod | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const rights = session.rights.ruleValues;
  if (state.status === 'loading') return <RulesSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status !== 'ready') return <EmptyState level={1} title={words.forbidden} help={words.forbiddenHelp} />;

  const all = [...layers.law, ...layers.local];
  const inForce = all.filter((rule) => rule.inForce !== null).length;
  const coming = all.reduce((sum, rule) => sum + rule.coming.length, 0);
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle(inForce, coming)}
        actions={
          rights.add && (
            <Button appearance="primary" icon={<AddRegular />} onClick={() => goTo(paths.newRule)}>
              {words.add}
            </Button>
          )
        }
      />
      <div className={styles.stack}>
        {changedMeanwhile && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.changedMeanwhile}</MessageBarBody>
          </MessageBar>
        )}
        <RuleLayerPanel layer="law" rules={layers.law} onWithdraw={rights.edit ? setAsked : null} />
        <RuleLayerPanel layer="local" rules={layers.local} onWithdraw={rights.edit ? setAsked : null} />
      </div>
      {asked && <WithdrawDialog period={asked} onWithdraw={withdraw} onClose={close} />}
    </>
  );
}
