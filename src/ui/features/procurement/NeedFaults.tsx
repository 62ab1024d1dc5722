import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { forwardRef } from 'react';
import { needFieldId, type NeedFault } from './need-values';
import { useWords } from './use-words';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
  root: { outlineStyle: 'none' },
});

/** Everything that must be mended before saving; each line leads to its field. */
export const NeedFaults = forwardRef<HTMLDivElement, { faults: readonly NeedFault[] }>(function NeedFaults({ faults }, ref) {
  const styles = useStyles();
  const { t, words } = useWords();
  return (
    <div ref={ref} tabIndex={-1} className={styles.root}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.summary(faults.length)}</MessageBarTitle>
          <ul className={styles.list}>
            {faults.map(({ path, rule, params }) => (
              <li key={`${path}-${rule}`}>
                <Link as="button" type="button" onClick={() => document.getElementById(needFieldId(path))?.focus()}>
                  {t('form.summary.item', { field: words.field[path], problem: t(`form.limit.${rule}`, params) })}
                </Link>
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
});
