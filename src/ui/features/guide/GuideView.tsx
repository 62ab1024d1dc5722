import { AppDataGate } from '../../state/AppDataGate';
import { GuideScreen } from './GuideScreen';
import { GuideSkeleton } from './GuideSkeleton';

/** Rettleiar: "how do I buy this?" (ui.md, screen 5). */
export function GuideView() {
  return (
    <AppDataGate skeleton={<GuideSkeleton />}>
      <GuideScreen />
    </AppDataGate>
  );
}
