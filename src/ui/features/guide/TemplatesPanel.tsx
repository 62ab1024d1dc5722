import { Link, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import type { ProcedurePart } from '../../../domain/agreement';
import { fittingDocuments } from '../../../domain/guide/fitting-documents';
import type { GuidanceDocument } from '../../../domain/guidance-document';
import { ErrorState } from '../../components/ErrorState';
import { FoldedList } from '../../components/FoldedList';
import { Panel } from '../../components/Panel';
import { webAddress } from '../../components/web-address';
import { useHostActions } from '../../host-actions';
import { usePorts } from '../../ports-context';
import { useLoad } from '../../state/use-load';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { useGuideStyles } from './guide.styles';

const first = 6;

const useStyles = makeStyles({
  item: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
});

/** The templates and documents that fit the procedure, out of the site's library. */
export function TemplatesPanel({ part }: { part: ProcedurePart }) {
  const styles = useStyles();
  const guide = useGuideStyles();
  const { t, language } = useText();
  const words = guideWords(language).templates;
  const ports = usePorts();
  const { state, reload } = useLoad(useCallback(() => ports.guidance.documents(), [ports]));
  const fitting = state.status === 'ready' ? fittingDocuments(state.value, part) : [];
  return (
    <Panel title={words.title} aside={state.status === 'ready' ? words.count(fitting.length) : undefined}>
      {state.status === 'loading' && (
        <Skeleton aria-busy="true" aria-label={t('common.loading')}>
          <SkeletonItem size={16} />
        </Skeleton>
      )}
      {state.status === 'failed' && <ErrorState error={state.error} onRetry={reload} />}
      {(state.status === 'forbidden' || state.status === 'notFound' || (state.status === 'ready' && fitting.length === 0)) && (
        <p className={guide.text}>{words.none}</p>
      )}
      <FoldedList
        key={part}
        items={fitting}
        first={first}
        moreText={guideWords(language).agreements.more}
        label={words.title}
        button="plain"
      >
        {(document) => (
          <li key={document.id} className={styles.item}>
            <DocumentTextRegular className={styles.icon} />
            <TemplateLinks document={document} />
          </li>
        )}
      </FoldedList>
    </Panel>
  );
}

function TemplateLinks({ document: { title, url, kind, qualitySystemLink } }: { document: GuidanceDocument }) {
  const guide = useGuideStyles();
  const { language } = useText();
  const words = guideWords(language).templates;
  const { fileHref } = useHostActions();
  const quality = webAddress(qualitySystemLink);
  return (
    <div>
      <Link href={fileHref(url)} target="_blank" rel="noopener noreferrer">
        {title}
      </Link>
      <span className={guide.muted}>
        {words.kind[kind]}
        {quality && (
          <>
            {' · '}
            <Link href={quality} target="_blank" rel="noopener noreferrer">
              {words.quality}
            </Link>
          </>
        )}
      </span>
    </div>
  );
}
