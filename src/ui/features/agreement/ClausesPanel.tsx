import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import type { Agreement, AgreementDetails } from '../../../domain/agreement';
import { Panel } from '../../components/Panel';
import { useHostActions } from '../../host-actions';
import { useText } from '../../text/TextProvider';
import { webAddress } from '../../components/web-address';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 35%) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  detail: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  documents: { marginTop: tokens.spacingVerticalL },
});

/** How the agreement came about, what it demands, and where its documents are. What nobody has filled in is left out. */
export function ClausesPanel({ agreement }: { agreement: Agreement & AgreementDetails }) {
  const styles = useStyles();
  const { t, format } = useText();
  const host = useHostActions();
  const documents = webAddress(agreement.documentLink);
  const { notice, procedure, procurementStartedOn: started, estimatedValue } = agreement;
  const yesNo = (value: boolean) => t(value ? 'common.yes' : 'common.no');
  const rows = [
    [t('agreement.terms.enteredIntoBy'), t(`terms.party.${agreement.enteredIntoBy}`)],
    [t('agreement.terms.procedure'), procedure ? t(`terms.procedure.${procedure}`) : ''],
    [t('agreement.terms.started'), started === null ? '' : format.date(started)],
    [t('agreement.terms.value'), estimatedValue === null ? '' : format.exactAmount(estimatedValue)],
    [t('agreement.terms.notice'), notice === null ? '' : t(`common.${notice.unit}`, { count: notice.amount })],
    [t('agreement.terms.cpv'), agreement.cpvCodes.join(', ')],
    [t('agreement.terms.contract'), agreement.standardContract],
    [t('agreement.terms.contractDeviation'), agreement.standardContractDeviation],
    [t('agreement.terms.environment'), agreement.environmentalRequirement],
    [t('agreement.terms.wages'), yesNo(agreement.wagesClause)],
    [t('agreement.terms.index'), yesNo(agreement.indexClause)],
    [t('agreement.terms.public'), yesNo(agreement.isPublic)],
  ].filter(([, detail]) => detail !== '');

  return (
    <Panel title={t('agreement.terms.title')}>
      <dl className={styles.list}>
        {rows.map(([term, detail]) => [
          <dt key={`${term}-term`} className={styles.term}>
            {term}
          </dt>,
          <dd key={`${term}-detail`} className={styles.detail}>
            {detail}
          </dd>,
        ])}
      </dl>
      <div className={styles.documents}>
        {documents ? (
          <Button icon={<DocumentRegular />} onClick={() => host.openExternal(documents)}>
            {t('agreement.terms.documents')}
          </Button>
        ) : (
          <Text>{t('agreement.terms.noDocuments')}</Text>
        )}
      </div>
    </Panel>
  );
}
