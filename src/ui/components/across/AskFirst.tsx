import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { isAcross } from '../../../domain/across/is-across';
import { useHostActions } from '../../host-actions';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { acrossWords } from '../../text/across/across-words';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import { useNotify } from '../use-notify';
import { chatLink } from './chat-link';
import { groundOf } from './ground-of';
import type { AskedOf } from './asked-of';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  facts: { listStyleType: 'none', margin: 0, padding: 0, color: tokens.colorNeutralForeground3 },
});

interface Question {
  readonly agreement: AskedOf;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/** Goes on by itself when the agreement is of the person's own unit or area. */
export function AskFirst(question: Question) {
  const data = useAppData();
  const across = isAcross(data.session.person.id, question.agreement, groundOf(data), data.today);
  const { onGoOn } = question;
  useEffect(() => {
    if (!across) onGoOn();
    // Once: what is to be done is what was wanted when it was asked.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return across ? <AcrossDialog {...question} /> : null;
}

/** Whose agreement it is, and the way to its owner. Asking is what loses nothing, so it comes first. */
function AcrossDialog({ agreement, onGoOn, onClose }: Question) {
  const styles = useStyles();
  const { t, language } = useText();
  const words = acrossWords(language);
  const { lookups } = useAppData();
  const host = useHostActions();
  const notify = useNotify();
  const owner = agreement.ownerId === null ? null : lookups.person(agreement.ownerId);
  const deputy = agreement.deputyId === null ? null : lookups.person(agreement.deputyId);
  const unit = agreement.unitId === null ? null : lookups.unit(agreement.unitId);
  const areas = agreement.serviceAreaIds.flatMap((id) => lookups.serviceArea(id)?.name ?? []);
  const facts = [
    deputy && words.deputy(deputy.name),
    unit && words.unit(unit.name),
    words.areas(areas.length > 0 ? areas.join(', ') : t('common.allServiceAreas')),
  ].filter((fact) => fact !== null);
  const text = words.question(agreement.title);
  const ask = () => {
    onClose();
    if (owner?.email) return host.openExternal(chatLink(owner.email, text));
    host.askInChannel({ path: paths.agreement(agreement.id), text }).then(
      () => notify({ intent: 'success', title: words.copied }),
      (error: unknown) => notify({ intent: 'error', title: t('errors.title'), body: errorText(error, t) }),
    );
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text weight="semibold">
              {owner ? words.ownedBy(agreement.title, owner.name) : words.ownedByNobody(agreement.title)}
            </Text>
            <ul className={styles.facts}>
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
            <Text>{words.means}</Text>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button onClick={onGoOn}>{words.goOn}</Button>
            <Button appearance="primary" onClick={ask}>
              {owner?.email ? words.ask(owner.name) : words.askChannel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
