import { Button, Checkbox, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, NoteAddRegular } from '@fluentui/react-icons';
import { isDone, type ChecklistItem } from '../../../domain/procurement-work/checklist';
import { useAppData } from '../../state/app-data';
import { useWords } from './use-words';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalXS,
    ':first-child': { borderTop: 'none' },
  },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  facts: { display: 'block', color: tokens.colorNeutralForeground3, paddingInlineStart: '36px' },
  said: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalS },
  done: { color: tokens.colorBrandForeground1, fontSize: '20px', flexShrink: 0 },
  ahead: { color: tokens.colorNeutralForeground3, fontSize: '20px', flexShrink: 0 },
  note: { display: 'block', whiteSpace: 'pre-wrap', paddingInlineStart: '36px' },
});

/** One point: what, where it stands, who did it and when. A tick is taken away again by the same press. */
export function ChecklistLine({
  item,
  busy,
  mayEdit,
  onTick,
  onUndo,
  onNote,
}: {
  item: ChecklistItem;
  busy: boolean;
  mayEdit: boolean;
  onTick: () => void;
  onUndo: () => void;
  onNote: () => void;
}) {
  const styles = useStyles();
  const { t, words, format } = useWords();
  const { lookups } = useAppData();
  const { mark, paragraph, rule, isShown, toCheck } = item;
  // What the page shows cannot be ticked off; what somebody has ticked can be taken back.
  const isForPress = mayEdit && (mark !== null || !isShown);
  const what = words.item[item.code] ?? item.code;
  const facts = [
    toCheck ? words.checklist.toCheck : '',
    rule === null ? paragraph : `${paragraph} (${words.checklist.readOn(format.date(rule.readOn))})`,
    mark && words.checklist.by(lookups.person(mark.doneById)?.name ?? t('common.ownerLeft'), format.date(mark.doneOn)),
    mark === null && isShown ? words.checklist.shown : '',
  ];
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        {isForPress ? (
          <Checkbox label={what} checked={mark !== null} disabled={busy} onChange={() => (mark === null ? onTick() : onUndo())} />
        ) : (
          <span className={styles.said}>
            {isDone(item) ? (
              <CheckmarkCircleFilled className={styles.done} aria-label={words.step.done} />
            ) : (
              <CircleRegular className={styles.ahead} aria-label={words.step.ahead} />
            )}
            <span>{what}</span>
          </span>
        )}
        <Text size={200} className={styles.facts}>
          {facts.filter(Boolean).join(' · ')}
        </Text>
        {mark !== null && mark.note !== '' && (
          <Text size={200} className={styles.note}>
            {mark.note}
          </Text>
        )}
      </div>
      {mayEdit && (
        <Tooltip content={words.checklist.addNote} relationship="description">
          <Button
            appearance="subtle"
            icon={<NoteAddRegular />}
            aria-label={`${words.checklist.note}: ${what}`}
            disabled={busy}
            onClick={onNote}
          />
        </Tooltip>
      )}
    </li>
  );
}
