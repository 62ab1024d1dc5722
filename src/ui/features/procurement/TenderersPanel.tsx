import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Procurement, Tenderer } from '../../../domain/procurement';
import { winners } from '../../../domain/procurement-work/tenderers';
import { StateBadge } from '../../components/StateBadge';
import { EditablePanel } from './EditablePanel';
import { FeedbackDialog } from './FeedbackDialog';
import type { PageWork } from './page-work';
import { TenderersEditor } from './TenderersEditor';
import { useWords } from './use-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { flex: '1 1 160px', minWidth: 0 },
  text: { display: 'block', whiteSpace: 'pre-wrap' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Who gave a tender, who won, and what those who lost were told (strategy, delmål 3, measure 4). */
export function TenderersPanel({ procurement, work }: { procurement: Procurement; work: PageWork }) {
  const styles = useStyles();
  const { words } = useWords();
  const { tenderers } = procurement;
  const [told, setTold] = useState<Tenderer | null>(null);
  const isDecided = winners(procurement).length > 0;
  return (
    <EditablePanel<readonly Tenderer[]>
      name="tenderers"
      title={words.section.tenderers}
      aside={tenderers.length > 0 && words.tenderers.count(tenderers.length)}
      work={work}
      valuesOf={() => tenderers}
      changeOf={(values) => ({ tenderers: values })}
      renderEditor={(editing) => <TenderersEditor {...editing} />}
    >
      {tenderers.length === 0 ? (
        <Text className={styles.muted}>{words.tenderers.empty}</Text>
      ) : (
        <ul className={styles.list}>
          {tenderers.map((tenderer) => (
            <li key={`${tenderer.supplierId}-${tenderer.name}`} className={styles.item}>
              <TendererLine
                tenderer={tenderer}
                isDecided={isDecided}
                onTell={work.mayEdit ? () => setTold(tenderer) : undefined}
              />
            </li>
          ))}
        </ul>
      )}
      {told !== null && <FeedbackDialog tenderer={told} opened={work.opened} onClose={() => setTold(null)} />}
    </EditablePanel>
  );
}

function TendererLine({
  tenderer: { name, won, feedbackOn, feedback },
  isDecided,
  onTell,
}: {
  tenderer: Tenderer;
  isDecided: boolean;
  onTell: (() => void) | undefined;
}) {
  const styles = useStyles();
  const { words, format } = useWords();
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        {won && <StateBadge tone="success">{words.tenderers.winner}</StateBadge>}
        {isDecided && !won && (
          <StateBadge tone={feedbackOn === null ? 'warning' : 'neutral'}>
            {feedbackOn === null ? words.tenderers.untold : words.tenderers.told(format.date(feedbackOn))}
          </StateBadge>
        )}
        {isDecided && !won && onTell && (
          <Button size="small" aria-label={words.tenderers.giveTo(name)} onClick={onTell}>
            {feedbackOn === null ? words.tenderers.give : words.tenderers.change}
          </Button>
        )}
      </div>
      {feedback !== '' && !won && (
        <Text size={200} className={styles.text}>
          {feedback}
        </Text>
      )}
    </>
  );
}
