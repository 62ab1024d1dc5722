import { ChoiceField } from './ChoiceField';
import { FlagField } from './FlagField';
import { TextField } from './TextField';
import { FormSection, Wide } from './FormSection';
import { useChoiceWords } from './use-choice-words';

/** What an employee needs to know to buy on the agreement. */
export function CallOffSection() {
  const words = useChoiceWords();
  return (
    <FormSection name="callOff">
      <Wide>
        <TextField name="callOffSteps" help="callOffSteps" rows={4} />
      </Wide>
      <ChoiceField name="awardMethod" wordsOf={words.awardMethod} />
      <TextField name="callOffLimits" help="callOffLimits" rows={2} />
      <FlagField name="inECommerce" />
      <TextField name="eCommerceLink" help="link" />
    </FormSection>
  );
}
