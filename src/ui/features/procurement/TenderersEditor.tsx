import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Tenderer } from '../../../domain/procurement';
import type { Editing } from './EditablePanel';
import { TendererPicker } from './TendererPicker';
import { useWords } from './use-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { flex: '1 1 160px', overflowWrap: 'anywhere', minWidth: 0 },
});

/** Who gave a tender, and who of them won. */
export function TenderersEditor({ values, put }: Editing<readonly Tenderer[]>) {
  const styles = useStyles();
  const { words } = useWords();
  const [told, setTold] = useState<string | null>(null);
  const add = ({ name, supplierId }: { name: string; supplierId: number | null }) => {
    const isThere = values.some((each) =>
      supplierId === null ? each.name.toLowerCase() === name.toLowerCase() : each.supplierId === supplierId,
    );
    setTold(isThere ? `${name}: ${words.tenderers.exists}` : null);
    if (!isThere) put([...values, { name, supplierId, won: false, feedbackOn: null, feedback: '' }]);
  };
  return (
    <>
      {values.length > 0 && (
        <ul className={styles.list}>
          {values.map((tenderer, index) => (
            <li key={`${tenderer.supplierId}-${tenderer.name}`} className={styles.row}>
              <span className={styles.name}>{tenderer.name}</span>
              <Checkbox
                label={words.tenderers.won}
                aria-label={`${words.tenderers.won}: ${tenderer.name}`}
                checked={tenderer.won}
                onChange={(_event, { checked }) =>
                  put(values.map((each, at) => (at === index ? { ...each, won: checked === true } : each)))
                }
              />
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.tenderers.remove(tenderer.name)}
                onClick={() => put(values.filter((_each, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      )}
      <TendererPicker onPick={add} />
      <Text size={200} role="status">
        {told}
      </Text>
    </>
  );
}
