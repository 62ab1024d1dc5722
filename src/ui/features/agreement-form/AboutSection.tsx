import { ChoiceField } from './ChoiceField';
import { DateField } from './DateField';
import { TextField } from './TextField';
import { FormSection, Wide } from './FormSection';
import { useChoiceWords } from './use-choice-words';

/** What people search for and know the agreement by. */
export function AboutSection() {
  const words = useChoiceWords();
  return (
    <FormSection name="about">
      <Wide>
        <TextField name="title" help="title" />
      </Wide>
      <Wide>
        <TextField name="purpose" help="purpose" rows={2} />
      </Wide>
      <TextField name="referenceNumber" />
      <TextField name="caseNumber" help="caseNumber" />
      <ChoiceField name="status" help="status" wordsOf={words.status} />
      <ChoiceField name="kind" wordsOf={words.kind} />
      <ChoiceField name="enteredIntoBy" wordsOf={words.party} />
      <ChoiceField name="agreementClass" help="agreementClass" wordsOf={words.agreementClass} />
      <DateField name="announcedOn" help="announcedOn" />
    </FormSection>
  );
}
