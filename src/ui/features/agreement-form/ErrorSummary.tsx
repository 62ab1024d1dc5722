import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { forwardRef } from 'react';
import { useText } from '../../text/TextProvider';
import { controlId } from './form-context';
import { faultPlace, faultText, type FormFault } from './form-fault';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
  root: { outlineStyle: 'none' },
});

/** Everything that must be mended before saving; each line leads to its field. Gets focus when saving was refused. */
export const ErrorSummary = forwardRef<HTMLDivElement, { faults: readonly FormFault[] }>(function ErrorSummary({ faults }, ref) {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  return (
    <div ref={ref} tabIndex={-1} className={styles.root}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('form.summary.title', { count: faults.length })}</MessageBarTitle>
          <ul className={styles.list}>
            {faults.map((fault) => (
              <li key={`${fault.path}-${fault.rule}`}>
                <Link as="button" type="button" onClick={() => focusField(fault.path)}>
                  {t('form.summary.item', { field: faultPlace(fault.path, t), problem: faultText(fault, text) })}
                </Link>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
});

/** The control of the field, or of the row it stands in. */
function focusField(path: string): void {
  const element = document.getElementById(controlId(path)) ?? document.getElementById(controlId(path.split('.')[0] ?? path));
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
