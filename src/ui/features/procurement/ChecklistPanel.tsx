import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Procurement } from '../../../domain/procurement';
import {
  checklistOf,
  isDone,
  marksOutside,
  type ChecklistFacts,
  type ChecklistItem,
} from '../../../domain/procurement-work/checklist';
import { markDone, markUndone } from '../../../domain/procurement-work/checklist-marks';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { useAppData } from '../../state/app-data';
import { ChangeOutcome } from './ChangeOutcome';
import { ChecklistLine } from './ChecklistLine';
import { MarkDialog } from './MarkDialog';
import type { PageWork } from './page-work';
import { useChange } from './use-change';
import { useWords } from './use-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  head: { display: 'block', margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  muted: { color: tokens.colorNeutralForeground3, display: 'block' },
});

/** What is to be done in this procurement: what the law asks for and what the municipality has decided stand apart. */
export function ChecklistPanel({
  procurement,
  facts,
  work,
}: {
  procurement: Procurement;
  facts: ChecklistFacts;
  work: PageWork;
}) {
  const styles = useStyles();
  const { t, words, format } = useWords();
  const { session, today, lookups } = useAppData();
  const notify = useNotify();
  const change = useChange(work.opened);
  const [noted, setNoted] = useState<ChecklistItem | null>(null);
  const items = checklistOf(procurement, facts);
  const outside = marksOutside(procurement, items);
  const undo = (item: string) =>
    change.save(
      (stored) => ({ checklist: markUndone(stored.checklist, item) }),
      () => notify({ intent: 'success', title: words.checklist.undone }),
    );
  const tick = ({ code }: ChecklistItem) =>
    change.save((stored) => ({
      checklist: markDone(stored.checklist, { item: code, doneById: session.person.id, doneOn: today, note: '' }),
    }));
  return (
    <Panel
      title={words.section.checklist}
      aside={items.length > 0 && words.checklist.count(items.filter(isDone).length, items.length)}
    >
      {items.length === 0 && (
        <>
          <Text block>{words.checklist.empty}</Text>
          <Text className={styles.muted}>{words.checklist.emptyHelp}</Text>
        </>
      )}
      {(['law', 'local'] as const).map((layer) => {
        const own = items.filter((item) => item.layer === layer);
        if (own.length === 0) return null;
        return (
          <div key={layer}>
            <Subtitle2 as="h3" className={styles.head}>
              {words.checklist[layer]}
            </Subtitle2>
            <ul className={styles.list}>
              {own.map((item) => (
                <ChecklistLine
                  key={item.code}
                  item={item}
                  busy={change.saving}
                  mayEdit={work.mayEdit}
                  onTick={() => tick(item)}
                  onUndo={() => undo(item.code)}
                  onNote={() => setNoted(item)}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {outside.length > 0 && (
        <>
          <Subtitle2 as="h3" className={styles.head}>
            {words.checklist.outside}
          </Subtitle2>
          <ul className={styles.list}>
            {outside.map(({ item, doneById, doneOn, note }) => (
              <li key={item}>
                <Text size={200} className={styles.muted}>
                  {[
                    words.item[item] ?? item,
                    words.checklist.by(lookups.person(doneById)?.name ?? t('common.ownerLeft'), format.date(doneOn)),
                    note,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <ChangeOutcome change={change} />
      {noted !== null && <MarkDialog item={noted} opened={work.opened} onClose={() => setNoted(null)} />}
    </Panel>
  );
}
