import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { QuoteRequest } from '../../../domain/quote-request';
import { localIds } from '../../../domain/small-purchases/is-local';
import { localQuotesWanted } from '../../../domain/small-purchases/local-limit';
import { quoteRuleMet } from '../../../domain/small-purchases/quote-rule';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { useFormStyles } from './purchase.styles';

const intents = { met: 'success', withReason: 'success', notMet: 'warning', overLimit: 'info', noRule: 'info' } as const;

/** How the purchase stands to the municipality's rule, where the rule is written, and where to look when another one applies. */
export function RuleNote({ draft }: { draft: Omit<QuoteRequest, 'id'> }) {
  const styles = useFormStyles();
  const { language, format } = useText();
  const words = smallPurchasesWords(language).rule;
  const { organisation, rules } = useAppData();
  const local = useMemo(() => localIds(organisation.suppliers), [organisation.suppliers]);
  const { standing, rule, localAsked } = quoteRuleMet(draft, rules, local);
  const said = {
    met: () => words.met(localAsked),
    withReason: () => words.withReason(localAsked),
    notMet: () => words.notMet(localAsked, localQuotesWanted),
    overLimit: () => words.overLimit(format.exactAmount(rule?.value ?? 0)),
    noRule: () => words.noRule(format.date(draft.date)),
  };
  return (
    <MessageBar intent={intents[standing]} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.heading}</MessageBarTitle>
        <span role="status">{said[standing]()}</span>{' '}
        {(standing === 'overLimit' || standing === 'noRule') && (
          <RouteLink to={paths.guide(guideQuery(draft))}>{words.guide}</RouteLink>
        )}
        {rule !== null && (
          <div className={styles.small}>
            {words.localPolicy} {words.source(rule.paragraph, rule.source, format.date(rule.readOn))}
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The guide's question about the same purchase. */
function guideQuery({ title, cpvCodes, serviceAreaId, estimatedValue, date }: Omit<QuoteRequest, 'id'>): string {
  const query = new URLSearchParams({ kva: title, start: date });
  if (cpvCodes.length > 0) query.set('cpv', cpvCodes.join(','));
  if (serviceAreaId > 0) query.set('omrade', String(serviceAreaId));
  if (estimatedValue !== null) query.set('verdi', String(estimatedValue));
  return query.toString();
}
