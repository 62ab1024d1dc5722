import { Button, makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Panel } from '../../components/Panel';
import { narrow, usePlanStyles } from './plan.styles';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  aside: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  toggle: { display: 'none', [narrow]: { display: 'inline-flex' } },
  folded: { [narrow]: { display: 'none' } },
});

/** Something that is proposed for the plan. On a narrow screen it is folded until it is asked for: the plan itself shall not lie far below it. */
export function SuggestionPanel({
  title,
  count,
  help,
  children,
}: {
  title: string;
  count: string;
  help: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const { words } = usePlanWords();
  const [isOpen, setOpen] = useState(false);
  const contentId = useId('suggestions');
  const press = isOpen ? words.fold : words.unfold;
  return (
    <Panel
      title={title}
      aside={
        <span className={styles.aside}>
          {count}
          <Button
            size="small"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={contentId}
            aria-label={`${press}: ${title}`}
            onClick={() => setOpen(!isOpen)}
          >
            {press}
          </Button>
        </span>
      }
    >
      <div id={contentId} className={mergeClasses(!isOpen && styles.folded)}>
        <span className={shared.help}>{help}</span>
        {children}
      </div>
    </Panel>
  );
}
