import { Button } from '@fluentui/react-components';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { LeaveDialog } from '../../components/form/LeaveDialog';
import { PageHeader } from '../../components/PageHeader';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { NewRuleForm } from './NewRuleForm';
import { RulesSkeleton } from './RulesSkeleton';
import { useNewRule } from './use-new-rule';
import { useRulesText } from './use-rules-text';

/** The form for a new value, for the procurement lead. */
export function NewRuleScreen() {
  const { words } = useRulesText();
  const { session } = useAppData();
  if (!session.rights.ruleValues.add)
    return (
      <EmptyState
        level={1}
        title={words.form.onlyLeads}
        help={words.form.onlyLeadsHelp}
        action={<Button onClick={() => goTo(paths.rules)}>{words.form.toRules}</Button>}
      />
    );
  return <OpenForm />;
}

function OpenForm() {
  const { words } = useRulesText();
  const form = useNewRule();
  const { state, reload, guard } = form;
  if (state.status === 'loading') return <RulesSkeleton />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status !== 'ready') return <EmptyState level={1} title={words.forbidden} help={words.forbiddenHelp} />;
  return (
    <>
      <PageHeader title={words.form.title} subtitle={words.form.intro} />
      <NewRuleForm form={form} />
      {guard.wanted !== null && <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />}
    </>
  );
}
