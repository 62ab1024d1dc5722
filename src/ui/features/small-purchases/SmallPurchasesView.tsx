import { PlanSections } from '../../components/plan-sections/PlanSections';
import { AppDataGate } from '../../state/AppDataGate';
import { usePageStyles } from './small-purchases.styles';
import { SmallPurchasesScreen } from './SmallPurchasesScreen';
import { SmallPurchasesSkeleton } from './SmallPurchasesSkeleton';

/** Små kjøp: who was asked for a price, and how each area follows the rule of three local suppliers. */
export function SmallPurchasesView() {
  const styles = usePageStyles();
  return (
    <div className={styles.page}>
      <PlanSections here="smallPurchases" />
      <AppDataGate skeleton={<SmallPurchasesSkeleton />}>
        <SmallPurchasesScreen />
      </AppDataGate>
    </div>
  );
}
