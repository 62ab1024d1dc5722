import { AmountField } from './AmountField';
import { ChoiceField } from './ChoiceField';
import { CpvPicker } from './CpvPicker';
import { DateField } from './DateField';
import { FormSection, Wide } from './FormSection';
import { useChoiceWords } from './use-choice-words';

/** What the agreement is worth and how it was procured. */
export function ValueSection() {
  const words = useChoiceWords();
  return (
    <FormSection name="value">
      <AmountField name="estimatedValue" help="estimatedValue" />
      <AmountField name="maximumValue" help="maximumValue" />
      <ChoiceField name="purchaseType" help="purchaseType" wordsOf={words.purchaseType} />
      <ChoiceField name="procedure" wordsOf={words.procedure} />
      <DateField name="procurementStartedOn" help="procurementStartedOn" />
      <ChoiceField name="contractType" wordsOf={words.contractType} />
      <Wide>
        <CpvPicker />
      </Wide>
    </FormSection>
  );
}
