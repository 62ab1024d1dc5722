import { Button } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { PageHeader } from '../../components/PageHeader';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { AgreementsPanel } from './AgreementsPanel';
import { formQuery } from './guide-form';
import { useGuideStyles } from './guide.styles';
import { Lessons } from '../../components/lessons/Lessons';
import { ProcedurePanel } from './ProcedurePanel';
import { QuestionForm } from './QuestionForm';
import { StartPanel } from './StartPanel';
import { TemplatesPanel } from './TemplatesPanel';
import { useGuide } from './use-guide';

/** The question to the left, the answer to the right; on a narrow screen below each other. */
export function GuideScreen() {
  const styles = useGuideStyles();
  const { language } = useText();
  const words = guideWords(language);
  const guide = useGuide();
  const part = guide.procedure?.part ?? null;
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
      <div className={styles.columns}>
        <div className={styles.question}>
          <QuestionForm guide={guide} />
        </div>
        <div className={styles.answer}>
          <AgreementsPanel guide={guide} />
          {guide.needsProcedure && (
            <>
              <ProcedurePanel guide={guide} />
              <Lessons cpvCodes={guide.form.cpvCodes} />
              {part !== null && <TemplatesPanel part={part} />}
              <StartPanel guide={guide} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
