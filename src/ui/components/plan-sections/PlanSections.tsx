import { paths } from '../../navigation';
import { planSectionsWords } from '../../text/plan-sections/plan-sections-words';
import { useText } from '../../text/TextProvider';
import { Sections } from '../Sections';

const sections = [
  { id: 'plan', path: paths.plan() },
  { id: 'assessments', path: paths.assessments() },
  { id: 'revisions', path: paths.revisions },
  { id: 'smallPurchases', path: paths.smallPurchases() },
] as const;
export type PlanSection = (typeof sections)[number]['id'];

/** The way between the parts of «Behov og plan»: what is on each screen of them, above its header. */
export function PlanSections({ here }: { here: PlanSection }) {
  const { language } = useText();
  const words = planSectionsWords(language);
  return <Sections label={words.navigation} sections={sections} words={words} here={here} />;
}
