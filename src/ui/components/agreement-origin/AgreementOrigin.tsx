import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Procurement } from '../../../domain/procurement';
import { paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { agreementOriginWords } from '../../text/agreement-origin/agreement-origin-words';
import { procurementPhasesWords } from '../../text/procurement-phases/procurement-phases-words';
import { useText } from '../../text/TextProvider';
import { ErrorState } from '../ErrorState';
import { Panel } from '../Panel';
import { RouteLink } from '../RouteLink';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  muted: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** The procurement an agreement came out of, and what replaces it. Nothing for those who may not read procurements, and where there is none. */
export function AgreementOrigin({ agreementId }: { agreementId: number }) {
  const { session } = useAppData();
  return session.rights.procurements.read ? <Loaded agreementId={agreementId} /> : null;
}

function Loaded({ agreementId }: { agreementId: number }) {
  const styles = useStyles();
  const { language } = useText();
  const words = agreementOriginWords(language);
  const ports = usePorts();
  const load = useCallback(() => ports.procurements.forAgreement(agreementId), [ports, agreementId]);
  const { state, reload } = useLoad(load);
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status !== 'ready') return null;
  const rows = state.value.map(({ value }) => value);
  const cameFrom = rows.filter(({ resultingAgreementId }) => resultingAgreementId === agreementId);
  const after = rows.filter(({ replacesAgreementId, phase }) => replacesAgreementId === agreementId && phase !== 'cancelled');
  if (cameFrom.length + after.length === 0) return null;
  return (
    <Panel title={words.title}>
      <ul className={styles.list}>
        {cameFrom.map(({ id, title }) => (
          <li key={`from-${id}`}>
            <Text size={200} className={styles.muted}>
              {words.cameFrom}
            </Text>
            <RouteLink to={paths.procurement(id)}>{title}</RouteLink>
          </li>
        ))}
        {after.map((procurement) => (
          <Successor key={`after-${procurement.id}`} procurement={procurement} />
        ))}
      </ul>
    </Panel>
  );
}

/** The agreement that has taken over, or the procurement that is on the way to it. */
function Successor({ procurement: { id, title, phase, resultingAgreementId } }: { procurement: Procurement }) {
  const styles = useStyles();
  const { language } = useText();
  const { rowOf } = useAppData();
  const words = agreementOriginWords(language);
  const isMade = resultingAgreementId !== null;
  return (
    <li>
      <Text size={200} className={styles.muted}>
        {isMade ? words.replacedBy : words.willBeReplaced(procurementPhasesWords(language)[phase])}
      </Text>
      <RouteLink to={isMade ? paths.agreement(resultingAgreementId) : paths.procurement(id)}>
        {(isMade && rowOf(resultingAgreementId)?.agreement.title) || title}
      </RouteLink>
    </li>
  );
}
