import { CpvPicker } from '../../components/form/CpvPicker';
import { AmountField } from './AmountField';
import { ChoiceField } from './ChoiceField';
import { DateField } from './DateField';
import { controlId, useForm } from './form-context';
import { FormSection, Wide } from './FormSection';
import { useChoiceWords } from './use-choice-words';

/** What the agreement is worth and how it was procured. */
export function ValueSection() {
  const words = useChoiceWords();
  const { values, put, message } = useForm();
  return (
    <FormSection name="value">
      <AmountField name="estimatedValue" help="estimatedValue" />
      <AmountField name="maximumValue" help="maximumValue" />
      <ChoiceField name="purchaseType" help="purchaseType" wordsOf={words.purchaseType} />
      <ChoiceField name="procedure" wordsOf={words.procedure} />
      <DateField name="procurementStartedOn" help="procurementStartedOn" />
      <ChoiceField name="contractType" wordsOf={words.contractType} />
      <Wide>
        <CpvPicker
          id={controlId('cpvCodes')}
          codes={values.cpvCodes}
          onChange={(cpvCodes) => put({ cpvCodes })}
          {...message('cpvCodes')}
        />
      </Wide>
    </FormSection>
  );
}
