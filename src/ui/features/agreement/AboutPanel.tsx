import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChatRegular, OpenRegular } from '@fluentui/react-icons';
import type { Agreement, AgreementDetails } from '../../../domain/agreement';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { useHostActions } from '../../host-actions';
import { paths } from '../../navigation';
import type { RegisterRow } from '../../state/register-row';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import { webAddress } from '../../components/web-address';

const useStyles = makeStyles({
  purpose: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  heading: { display: 'block', margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}` },
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    counterReset: 'step',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    lineHeight: '24px',
    counterIncrement: 'step',
    overflowWrap: 'anywhere',
    '::before': {
      content: 'counter(step)',
      textAlign: 'center',
      borderRadius: tokens.borderRadiusCircular,
      border: `1px solid ${tokens.colorTransparentStroke}`,
      boxSizing: 'border-box',
      height: '24px',
      lineHeight: '22px',
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorBrandForeground2,
      backgroundColor: tokens.colorBrandBackground2,
    },
  },
  facts: { margin: `${tokens.spacingVerticalM} 0 0`, display: 'grid', gap: tokens.spacingVerticalXS },
  fact: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  term: { color: tokens.colorNeutralForeground3 },
  detail: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalL },
});

/** What any employee needs to buy on the agreement: what it is for, who may use it, how to call off, whom to ask. */
export function AboutPanel({ agreement, row }: { agreement: Agreement & AgreementDetails; row: RegisterRow }) {
  const styles = useStyles();
  const { t } = useText();
  const host = useHostActions();
  const notify = useNotify();
  const eCommerce = agreement.inECommerce ? webAddress(agreement.eCommerceLink) : null;
  const ask = () => {
    const text = t('agreement.about.askText', { title: agreement.title, number: agreement.referenceNumber });
    host.askInChannel({ path: paths.agreement(agreement.id), text }).then(
      () => notify({ intent: 'success', title: t('agreement.about.asked') }),
      (error: unknown) => notify({ intent: 'error', title: t('errors.title'), body: errorText(error, t) }),
    );
  };
  const inForce =
    agreement.status !== 'draft' && row.phase !== 'expired' && row.phase !== 'terminated' && row.phase !== 'upcoming';
  const facts = [
    ...(row.owner ? [[t('agreement.about.contact'), [row.owner.name, row.owner.email].filter(Boolean).join(', ')]] : []),
    ...(agreement.awardMethod ? [[t('agreement.about.award'), t(`terms.awardMethod.${agreement.awardMethod}`)]] : []),
    ...(agreement.callOffLimits ? [[t('agreement.about.limits'), agreement.callOffLimits]] : []),
  ] as const;

  return (
    <Panel title={t('agreement.about.title')} aside={t('agreement.about.forEveryone')}>
      <p className={styles.purpose}>
        {agreement.purpose || t('agreement.about.noPurpose')}
        {agreement.purpose && !/[.!?]$/.test(agreement.purpose.trim()) && '.'}{' '}
        <strong>
          {row.areaNames.length === 0
            ? t('agreement.about.scopeAll')
            : t(row.owner ? 'agreement.about.scopeAreas' : 'agreement.about.scopeAreasLead', { areas: row.areaNames.join(', ') })}
        </strong>
      </p>
      {!inForce && (
        <Text block className={styles.heading} weight="semibold">
          {t(row.owner ? 'agreement.about.notInForce' : 'agreement.about.notInForceLead')}
        </Text>
      )}
      <Text as="h3" weight="semibold" className={styles.heading}>
        {t('agreement.about.how')}
      </Text>
      {agreement.callOffSteps.length === 0 ? (
        <Text>{t(row.owner ? 'agreement.about.noSteps' : 'agreement.about.noStepsLead')}</Text>
      ) : (
        <ol className={styles.steps}>
          {agreement.callOffSteps.map((step, index) => (
            <li key={`${index}-${step}`} className={styles.step}>
              {step}
            </li>
          ))}
        </ol>
      )}
      <dl className={styles.facts}>
        {facts.map(([term, detail]) => (
          <div key={term} className={styles.fact}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.detail}>{detail}</dd>
          </div>
        ))}
      </dl>
      {agreement.inECommerce && !eCommerce && <Text block>{t('agreement.about.inECommerce')}</Text>}
      <div className={styles.actions}>
        {eCommerce && (
          <Button icon={<OpenRegular />} onClick={() => host.openExternal(eCommerce)}>
            {t('agreement.about.eCommerce')}
          </Button>
        )}
        <Button appearance="subtle" icon={<ChatRegular />} onClick={ask}>
          {t('agreement.about.ask')}
        </Button>
      </div>
    </Panel>
  );
}
