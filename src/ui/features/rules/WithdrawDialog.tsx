import type { RuleValue } from '../../../domain/rule-value';
import type { RulePeriod } from '../../../domain/rules/rule-periods';
import { FormDialog } from '../../components/FormDialog';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { useRulesStyles } from './rules.styles';
import { useRulesText } from './use-rules-text';
import { valueWords } from './value-words';

/** Asks before a value that has not come into force is taken back. `onWithdraw` answers whether it was. */
export function WithdrawDialog({
  period: { value, from },
  onWithdraw,
  onClose,
}: {
  period: RulePeriod;
  onWithdraw: (value: RuleValue) => Promise<boolean>;
  onClose: () => void;
}) {
  const styles = useRulesStyles();
  const texts = useRulesText();
  const { words, format } = texts;
  const notify = useNotify();
  const { saving, error, run } = useSave();
  const submit = () =>
    run(async () => {
      const done = await onWithdraw(value);
      onClose();
      if (done) notify({ intent: 'success', title: words.withdrawn, body: words.rules[value.rule] });
    });
  return (
    <FormDialog title={words.withdrawTitle} submitLabel={words.withdraw} {...{ saving, error, onClose }} onSubmit={submit}>
      <p className={styles.line}>{words.withdrawText(words.rules[value.rule], valueWords(value, texts), format.date(from))}</p>
    </FormDialog>
  );
}
