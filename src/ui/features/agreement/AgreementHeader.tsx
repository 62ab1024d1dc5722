import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EditRegular, ShareRegular } from '@fluentui/react-icons';
import type { Agreement, AgreementDetails } from '../../../domain/agreement';
import type { Deadline } from '../../../domain/deadline';
import { DecisionActions } from '../../components/decision/DecisionActions';
import { PageHeader } from '../../components/PageHeader';
import { PhaseBadge } from '../../components/PhaseBadge';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { useNotify } from '../../components/use-notify';
import { useHostActions } from '../../host-actions';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  breadcrumb: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
  facts: { display: 'inline' },
});

/** Where the agreement belongs, what it is called and where it stands, who is responsible, and what can be done with it. */
export function AgreementHeader({
  agreement,
  row,
  decision,
  onSaved,
}: {
  agreement: Agreement & AgreementDetails;
  row: RegisterRow;
  /** The option to decide, when there is one. */
  decision: Deadline | null;
  onSaved: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { session, lookups } = useAppData();
  const host = useHostActions();
  const notify = useNotify();
  const share = () => {
    host.shareLink({ path: paths.agreement(agreement.id), label: agreement.title }).then(
      // Teams shows a dialog of its own, and nothing is shared before the person has gone through it.
      (how) => how === 'copied' && notify({ intent: 'success', title: t('agreement.copied') }),
      (error: unknown) => notify({ intent: 'error', title: t('errors.title'), body: errorText(error, t) }),
    );
  };
  const [areaId] = agreement.serviceAreaIds;
  const area = agreement.serviceAreaIds.length === 1 && areaId !== undefined ? lookups.serviceArea(areaId) : null;
  const owner = row.owner?.name ?? t(row.ownerState === 'left' ? 'common.ownerLeft' : 'common.noOwner');
  const facts = [
    `${t(`terms.kind.${agreement.kind}`)} ${agreement.referenceNumber}`,
    agreement.caseNumber && t('agreement.facts.case', { number: agreement.caseNumber }),
    agreement.procedure && t(`terms.procedure.${agreement.procedure}`),
    row.unitName && t('agreement.facts.unit', { name: row.unitName }),
  ].filter(Boolean);

  return (
    <>
      <nav aria-label={t('agreement.breadcrumb')}>
        <Text size={200} className={styles.breadcrumb}>
          <RouteLink to={paths.agreements()}>{t('agreement.register')}</RouteLink>
          {area && (
            <>
              {' › '}
              <RouteLink to={paths.serviceArea(area.id)}>{area.name}</RouteLink>
            </>
          )}
        </Text>
      </nav>
      <PageHeader
        title={agreement.title}
        badges={
          <>
            <PhaseBadge phase={row.phase} status={agreement.status} />
            {agreement.contractType !== 'ordinary' && (
              <StateBadge tone="brand">{t(`terms.contractType.${agreement.contractType}`)}</StateBadge>
            )}
            <StateBadge tone="neutral">{t(`terms.agreementClass.${agreement.agreementClass}`)}</StateBadge>
          </>
        }
        subtitle={
          <>
            {facts.join(' · ')}
            {' · '}
            {row.owner ? (
              <>
                {t('agreement.facts.owner', { name: '' })}
                <strong>
                  {row.owner.email ? <Link href={`mailto:${row.owner.email}`}>{row.owner.name}</Link> : row.owner.name}
                </strong>
              </>
            ) : (
              <strong>{owner}</strong>
            )}
            {row.deputy && `, ${t('agreement.facts.deputy', { name: row.deputy.name })}`}
          </>
        }
        actions={
          <>
            <Button icon={<ShareRegular />} onClick={share}>
              {t('agreement.share')}
            </Button>
            {session.rights.agreements.edit && (
              <Button icon={<EditRegular />} onClick={() => goTo(paths.editAgreement(agreement.id))}>
                {t('agreement.edit')}
              </Button>
            )}
            {decision && <DecisionActions agreement={agreement} deadline={decision} show="primary" onSaved={onSaved} />}
          </>
        }
      />
    </>
  );
}
