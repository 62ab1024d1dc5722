import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { forwardRef } from 'react';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import type { PurchaseFault } from './check-purchase';
import { useFaultWords } from './use-fault-words';
import { controlId } from './purchase-values';
import { useFormStyles } from './purchase.styles';

/** Everything that must be mended before saving; each line leads to its field. Gets focus when saving was refused. */
export const FaultList = forwardRef<HTMLDivElement, { faults: readonly PurchaseFault[] }>(function FaultList({ faults }, ref) {
  const styles = useFormStyles();
  const { language } = useText();
  const faultWords = useFaultWords();
  return (
    <div ref={ref} tabIndex={-1} className={styles.faultBox}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{smallPurchasesWords(language).fault.summary(faults.length)}</MessageBarTitle>
          <ul className={styles.faults}>
            {faults.map((fault) => (
              <li key={`${fault.path} ${fault.code}`}>
                <Link as="button" type="button" onClick={() => document.getElementById(controlId(fault.path))?.focus()}>
                  {faultWords(fault)}
                </Link>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
});
