import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Versioned } from '../../../data/ports/versioned';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import type { CampaignProgress } from '../../../domain/revision/campaign-progress';
import { FoldedList } from '../../components/FoldedList';
import { FormDialog } from '../../components/FormDialog';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
});

/** Asks before a campaign is closed, and tells what nobody has answered. */
export function CloseDialog({
  stored,
  progress,
  onClose,
  onClosed,
}: {
  stored: Versioned<RevisionCampaign>;
  progress: CampaignProgress;
  onClose: () => void;
  onClosed: (saved: Versioned<RevisionCampaign>) => void;
}) {
  const styles = useStyles();
  const { language } = useText();
  const words = revisionWords(language);
  const { today, rowOf } = useAppData();
  const ports = usePorts();
  const { saving, error, run } = useSave();
  const left = progress.lines.filter(({ answer }) => answer === null);
  const submit = () => run(async () => onClosed(await ports.revisionCampaigns.update(stored, { closedOn: today })));
  return (
    <FormDialog title={words.closeTitle} submitLabel={words.closing} {...{ saving, error, onClose }} onSubmit={submit}>
      <Text>{left.length === 0 ? words.closeAll : words.closeLeft(left.length)}</Text>
      {left.length > 0 && (
        <FoldedList items={left} first={10} moreText={words.more}>
          {({ agreement }) => (
            <li key={agreement.id} className={styles.item}>
              {`${agreement.title} · ${rowOf(agreement.id)?.owner?.name ?? words.noOwner}`}
            </li>
          )}
        </FoldedList>
      )}
      <Text>{words.closeMeans}</Text>
    </FormDialog>
  );
}
