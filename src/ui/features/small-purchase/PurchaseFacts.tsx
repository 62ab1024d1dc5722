import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { QuoteRequest } from '../../../domain/quote-request';
import { requestState } from '../../../domain/small-purchases/request-state';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { PurchaseStateBadge } from '../../components/small-purchases/PurchaseStateBadge';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { LocalMark } from './LocalMark';
import { useFormStyles, usePageStyles } from './purchase.styles';
import { RuleNote } from './RuleNote';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  asked: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** A small purchase for those who may read it and not change it. */
export function PurchaseFacts({ request }: { request: QuoteRequest }) {
  const styles = useStyles();
  const form = useFormStyles();
  const page = usePageStyles();
  const { language, format, t } = useText();
  const words = smallPurchasesWords(language);
  const { lookups } = useAppData();
  const nameOf = (id: number | null) => (id === null ? '' : (lookups.supplier(id)?.name ?? words.form.unknownSupplier));
  const { id: _id, ...draft } = request;
  const facts = (rows: readonly (readonly [string, string])[]) => (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
  return (
    <>
      <PageHeader title={request.title} badges={<PurchaseStateBadge state={requestState(request)} />} />
      <div className={`${page.stack} ${page.bottom}`}>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.form.readOnly}</MessageBarBody>
        </MessageBar>
        <Panel title={words.form.about}>
          {facts([
            [words.form.area, lookups.serviceArea(request.serviceAreaId)?.name ?? ''],
            [words.form.value, request.estimatedValue === null ? words.list.noValue : format.exactAmount(request.estimatedValue)],
            [words.form.date, format.date(request.date)],
            [words.form.responsible, request.responsibleId === null ? '' : (lookups.person(request.responsibleId)?.name ?? '')],
            [t('form.field.cpvCodes'), request.cpvCodes.join(', ')],
          ])}
        </Panel>
        <Panel title={words.form.suppliers}>
          <ul className={form.list}>
            {request.asked.map((row) => (
              <li key={row.supplierId} className={styles.asked}>
                <div className={styles.head}>
                  {nameOf(row.supplierId)} <LocalMark supplier={lookups.supplier(row.supplierId)} />
                </div>
                <span className={form.small}>
                  {[
                    `${words.form.askedOn} ${format.date(row.askedOn)}`,
                    words.answer[row.answer],
                    ...(row.amount === null ? [] : [format.exactAmount(row.amount)]),
                    row.note,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <RuleNote draft={draft} />
        </Panel>
        <Panel title={words.form.choice}>
          {facts([
            [words.form.chosen, nameOf(request.chosenSupplierId) || words.form.nobodyChosen],
            [words.form.chosenReason, request.chosenReason],
            [words.form.fewerReason, request.fewerLocalReason],
          ])}
        </Panel>
      </div>
    </>
  );
}
