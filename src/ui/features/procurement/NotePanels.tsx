import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { Procurement } from '../../../domain/procurement';
import { procurements } from '../../../schema/procurements';
import { limitsOf } from '../../../schema/list';
import { EditablePanel } from './EditablePanel';
import type { PageWork } from './page-work';
import { useWords } from './use-words';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', display: 'block' },
  muted: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What was learnt from the market before the competition (strategy, delmål 3). */
export function MarketPanel({ procurement, work }: { procurement: Procurement; work: PageWork }) {
  const styles = useStyles();
  const { words } = useWords();
  const { marketDialogueNote } = procurement;
  return (
    <EditablePanel<string>
      name="market"
      title={words.section.market}
      work={work}
      valuesOf={() => marketDialogueNote}
      changeOf={(note) => ({ marketDialogueNote: note.trim() })}
      renderEditor={({ values, put }) => (
        <Field label={words.section.market} hint={words.market.help}>
          <Textarea rows={5} resize="vertical" value={values} onChange={(_event, { value }) => put(value)} />
        </Field>
      )}
    >
      {marketDialogueNote === '' ? (
        <Text className={styles.muted}>{words.market.empty}</Text>
      ) : (
        <Text className={styles.text}>{marketDialogueNote}</Text>
      )}
    </EditablePanel>
  );
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The parts that it is divided into. */
export function LotsPanel({ procurement, work }: { procurement: Procurement; work: PageWork }) {
  const styles = useStyles();
  const { t, words } = useWords();
  const { lots } = procurement;
  const limit = limitsOf(procurements.columns.lots).maxLength;
  const isTooLong = (text: string) => limit !== null && linesOf(text).join('\n').length > limit;
  return (
    <EditablePanel<string>
      name="lots"
      title={words.section.lots}
      aside={lots.length > 0 && words.lots.count(lots.length)}
      work={work}
      valuesOf={() => lots.join('\n')}
      changeOf={(text) => (isTooLong(text) ? null : { lots: linesOf(text) })}
      renderEditor={({ values, put }) => (
        <Field
          label={words.section.lots}
          hint={words.lots.help}
          {...(isTooLong(values) && {
            validationMessage: t('form.limit.tooLong', { limit: limit ?? 0, length: values.length }),
          })}
        >
          <Textarea rows={4} resize="vertical" value={values} onChange={(_event, { value }) => put(value)} />
        </Field>
      )}
    >
      {lots.length === 0 ? (
        <Text className={styles.muted}>{words.lots.empty}</Text>
      ) : (
        <ul className={styles.list}>
          {lots.map((lot) => (
            <li key={lot}>{lot}</li>
          ))}
        </ul>
      )}
    </EditablePanel>
  );
}
