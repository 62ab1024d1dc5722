import { Button, Checkbox, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { NoteAddRegular } from '@fluentui/react-icons';
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
  const { mark, paragraph, rule, isShown } = item;
  const what = words.item[item.code] ?? item.code;
  const facts = [
    rule === null ? paragraph : `${paragraph} (${words.checklist.readOn(format.date(rule.readOn))})`,
    mark && words.checklist.by(lookups.person(mark.doneById)?.name ?? t('common.ownerLeft'), format.date(mark.doneOn)),
    mark === null && isShown ? words.checklist.shown : '',
  ];
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Checkbox
          label={what}
          checked={isDone(item)}
          // What the page shows cannot be ticked off, and what somebody has ticked can be taken back.
          disabled={!mayEdit || busy || (mark === null && isShown)}
          onChange={() => (mark === null ? onTick() : onUndo())}
        />
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
