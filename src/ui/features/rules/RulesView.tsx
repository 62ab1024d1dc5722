import { AdminSections } from '../../components/admin-sections/AdminSections';
import { AppDataGate } from '../../state/AppDataGate';
import { NewRuleScreen } from './NewRuleScreen';
import { RulesScreen } from './RulesScreen';
import { RulesSkeleton } from './RulesSkeleton';
import { useRulesStyles } from './rules.styles';

/** Administrasjon: the rules in force with their history, or the form for a new value. */
export function RulesView({ isNew = false }: { isNew?: boolean }) {
  const styles = useRulesStyles();
  return (
    <div className={styles.page}>
      <AdminSections here="rules" />
      <AppDataGate skeleton={<RulesSkeleton />}>{isNew ? <NewRuleScreen /> : <RulesScreen />}</AppDataGate>
    </div>
  );
}
