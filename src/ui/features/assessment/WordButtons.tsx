import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { saveFile } from '../../documents/save-file';
import { useSave } from '../../components/use-save';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import type { NoteContent } from './assessment-note';
import { fileNameOf } from './file-name';

/** The assessment as a Word document: a note of its own, or the text for the protocol. What makes it is fetched when it is asked for. */
export function WordButtons({ content }: { content: NoteContent }) {
  const { t, format, language } = useText();
  const words = assessmentsWords(language);
  const { saving, error, run } = useSave();
  const make = (kind: 'note' | 'protocol') =>
    run(async () => {
      const [{ assessmentNote, protocolText }, { wordFile, wordLanguages }] = await Promise.all([
        import('./assessment-note'),
        import('../../documents/word-file'),
      ]);
      const document = (kind === 'note' ? assessmentNote : protocolText)(content, {
        words,
        format,
        tag: wordLanguages[language],
      });
      const name = kind === 'note' ? words.note.fileName : words.note.protocolFileName;
      saveFile(await wordFile(document), fileNameOf(name, content.title));
    });
  return (
    <>
      <Button disabled={saving} onClick={() => make('note')}>
        {words.wordNote}
      </Button>
      <Button disabled={saving} onClick={() => make('protocol')}>
        {words.wordProtocol}
      </Button>
      {error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorText(error, t)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
