import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Agreement } from '../../../domain/agreement';
import type { Deadline } from '../../../domain/deadline';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { offeredDecisions, type DecisionKind } from '../../../domain/answers/decision-kind';
import { useAskFirst } from '../across/use-ask-first';
import { useFocusReturn } from '../use-focus-return';
import { useFocusKept } from './use-focus-kept';

const DecisionDialog = lazy(async () => ({ default: (await import('./DecisionDialog')).DecisionDialog }));

/** Changes more than the answers: what somebody only says of a deadline is theirs to say. */
const hasEffect = (kind: DecisionKind): boolean => kind !== 'iHaveThis' && kind !== 'remindMe';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/**
 * The answers to one deadline of an agreement, as far as the person may give them; nothing when they may give none. The agreement in the
 * register is put up to date when something is saved; `onSaved` is for a page that keeps more than the register.
 */
export function DecisionActions({
  agreement,
  deadline,
  show = 'all',
  onSaved,
}: {
  agreement: Agreement;
  deadline: Deadline;
  /** A page that puts the first answer in its header shows the others elsewhere. */
  show?: 'all' | 'primary' | 'others';
  onSaved?: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { session, today } = useAppData();
  const restoreFocus = useRestoreFocusTarget();
  const focusKept = useFocusKept();
  const [asked, setAsked] = useState<DecisionKind | null>(null);
  const { askFirst, asking, question } = useAskFirst(agreement);
  const openedFrom = useFocusReturn(asked !== null || asking);
  const menuButton = useRef<HTMLButtonElement>(null);
  const ask = (kind: DecisionKind, from: HTMLElement | null) => {
    openedFrom(from);
    const open = () => setAsked(kind);
    if (hasEffect(kind)) askFirst(open);
    else open();
  };
  const offered = offeredDecisions(agreement, deadline, today, session.rights);
  const primary = show === 'others' ? null : offered.primary;
  const beside = show === 'primary' ? [] : offered.beside;
  const more = show === 'primary' ? [] : offered.more;
  if (primary === null && beside.length === 0 && more.length === 0) return null;

  return (
    <div className={styles.root} {...focusKept}>
      {primary && (
        <Button appearance="primary" {...restoreFocus} onClick={({ currentTarget }) => ask(primary, currentTarget)}>
          {t(`agreement.decision.${primary}`)}
        </Button>
      )}
      {beside.map((kind) => (
        <Button
          key={kind}
          appearance={kind === 'decline' ? 'secondary' : 'subtle'}
          {...restoreFocus}
          onClick={({ currentTarget }) => ask(kind, currentTarget)}
        >
          {t(`agreement.decision.${kind}`)}
        </Button>
      ))}
      {more.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button ref={menuButton} appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after" {...restoreFocus}>
              {t('agreement.decision.more')}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {more.map((kind) => (
                <MenuItem key={kind} onClick={() => ask(kind, menuButton.current)}>
                  {t(`agreement.decision.${kind}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {question}
      {asked && (
        <Suspense fallback={null}>
          <DecisionDialog
            kind={asked}
            agreement={agreement}
            deadline={deadline}
            onClose={() => setAsked(null)}
            {...(onSaved ? { onSaved } : {})}
          />
        </Suspense>
      )}
    </div>
  );
}
