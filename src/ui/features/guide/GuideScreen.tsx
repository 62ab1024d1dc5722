import { Button } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { Lessons } from '../../components/lessons/Lessons';
import { PageHeader } from '../../components/PageHeader';
import { useElementWidth } from '../../components/use-element-width';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { AgreementsPanel } from './AgreementsPanel';
import { formQuery } from './guide-form';
import { besideWidth, useGuideStyles } from './guide.styles';
import { ProcedurePanel } from './ProcedurePanel';
import { StartPanel } from './StartPanel';
import { TemplatesPanel } from './TemplatesPanel';
import { useGuide, type Guide } from './use-guide';
import { ValuePanel } from './ValuePanel';
import { WhatPanel } from './WhatPanel';

/** The question to the left, the answer to the right. On a narrow screen each part of the answer follows what it is an answer to. */
export function GuideScreen() {
  const styles = useGuideStyles();
  const { language } = useText();
  const words = guideWords(language);
  const guide = useGuide();
  const [place, width] = useElementWidth<HTMLDivElement>(besideWidth);
  return (
    <div className={styles.page}>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <Button icon={<ArrowResetRegular />} disabled={formQuery(guide.form) === ''} onClick={guide.clear}>
            {words.form.clear}
          </Button>
        }
      />
      <div ref={place}>
        {width >= besideWidth ? (
          <div className={styles.columns}>
            <div className={styles.stack}>
              <WhatPanel guide={guide} />
              <ValuePanel guide={guide} />
            </div>
            <div className={styles.stack}>
              <AgreementsPanel guide={guide} />
              <WithoutAgreement guide={guide} />
            </div>
          </div>
        ) : (
          <div className={styles.stack}>
            <WhatPanel guide={guide} />
            <AgreementsPanel guide={guide} />
            <ValuePanel guide={guide} />
            <WithoutAgreement guide={guide} />
          </div>
        )}
      </div>
    </div>
  );
}

function WithoutAgreement({ guide }: { guide: Guide }) {
  const part = guide.procedure?.part ?? null;
  if (!guide.needsProcedure) return null;
  return (
    <>
      <ProcedurePanel guide={guide} />
      <Lessons cpvCodes={guide.form.cpvCodes} />
      {part !== null && <TemplatesPanel part={part} />}
      <StartPanel guide={guide} />
    </>
  );
}
