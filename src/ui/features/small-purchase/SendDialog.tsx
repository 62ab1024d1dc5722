import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DocumentRegular, MailRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { addDays, parseCalendarDate } from '../../../domain/calendar-date';
import { firstWorkingDayOnOrAfter } from '../../../domain/working-days';
import { useSave } from '../../components/use-save';
import { saveFile } from '../../documents/save-file';
import { wordFile, wordLanguages } from '../../documents/word-file';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import type { PurchaseValues } from './purchase-values';
import { fileName, isEmail, letterDocument, mailsTo } from './quote-letter';

/** A week is little, but small purchases often hurry; the person changes it. */
const usualDays = 7;
const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Makes the request as a Word document and as an e-mail. The app sends nothing: whoever presses, sends. */
export function SendDialog({ values, onClose }: { values: PurchaseValues; onClose: () => void }) {
  const styles = useStyles();
  const { t, language, format } = useText();
  const words = smallPurchasesWords(language);
  const { lookups, session, today } = useAppData();
  const responsible = values.responsibleId === null ? session.person : (lookups.person(values.responsibleId) ?? session.person);
  const [description, setDescription] = useState('');
  const [deadline, setDeadline] = useState<string>(() => firstWorkingDayOnOrAfter(addDays(today, usualDays)));
  const [contact, setContact] = useState([responsible.name, responsible.email].filter(Boolean).join(', '));
  const { saving, error, run } = useSave();
  const day = parseCalendarDate(deadline);
  const isLate = day === null || day < today;
  const letter = isLate ? null : { title: values.title.trim(), description, cpvCodes: values.cpvCodes, deadline: day, contact };
  const suppliers = values.asked.flatMap(({ supplierId }) => lookups.supplier(supplierId) ?? []);
  const emails = [...new Set(suppliers.map((each) => each.email.trim()).filter(isEmail))];
  const mails = letter === null || emails.length === 0 ? [] : mailsTo(letter, emails, { letter: words.letter, format });
  const without = suppliers.filter((each) => !isEmail(each.email)).map(({ name }) => name);
  const download = () =>
    run(async () => {
      if (letter === null) return;
      const content = letterDocument(letter, { letter: words.letter, format }, { today, language: wordLanguages[language] });
      saveFile(await wordFile(content), `${fileName(words.letter.file(letter.title))}.docx`);
    });
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.send.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.muted}>{words.send.lead}</Text>
            <Field label={words.send.what} hint={words.send.whatHelp}>
              <Textarea rows={4} value={description} onChange={(_event, { value }) => setDescription(value)} />
            </Field>
            <Field label={words.send.deadline} {...(isLate && { validationMessage: words.send.deadlineFault })}>
              <Input type="date" min={today} value={deadline} onChange={(_event, { value }) => setDeadline(value)} />
            </Field>
            <Field label={words.send.contact} hint={words.send.contactHelp}>
              <Input value={contact} maxLength={200} onChange={(_event, { value }) => setContact(value)} />
            </Field>
            {values.asked.length === 0 && <Text className={styles.muted}>{words.send.saveFirst}</Text>}
            {values.asked.length > 0 && emails.length === 0 && <Text className={styles.muted}>{words.send.noMail}</Text>}
            {emails.length > 0 && without.length > 0 && (
              <Text className={styles.muted}>{words.send.withoutEmail(without.join(', '))}</Text>
            )}
            {error !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{words.send.failed}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{words.send.close}</Button>
            {mails.map(({ address, receivers }, index) => (
              <Button key={address} as="a" icon={<MailRegular />} href={address}>
                {words.send.mail(receivers)}
                {mails.length > 1 && ` (${index + 1}/${mails.length})`}
              </Button>
            ))}
            <Button appearance="primary" icon={<DocumentRegular />} disabled={letter === null || saving} onClick={download}>
              {saving ? t('common.saving') : words.send.word}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
