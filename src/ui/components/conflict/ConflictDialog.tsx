import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import { conflictFields, type FieldVersions, type Side } from './conflict-fields';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  field: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  value: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', display: 'block' },
  who: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
});

/** Shows field by field what the person has written and what somebody else saved meanwhile, and lets them choose. Nothing typed is lost. */
export function ConflictDialog({
  changedBy,
  changedAt,
  fields,
  saving,
  error,
  onResolve,
  onClose,
}: {
  changedBy: string;
  /** ISO 8601. */
  changedAt: string;
  fields: readonly FieldVersions[];
  saving: boolean;
  error?: unknown;
  onResolve: (choice: ReadonlyMap<string, Side>) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const differing = useMemo(() => conflictFields(fields), [fields]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const sideOf = (key: string, suggested: Side) => chosen.get(key) ?? suggested;
  const who = {
    me: t('agreement.conflict.onlyMine'),
    them: t('agreement.conflict.onlyTheirs', { name: changedBy }),
    both: t('agreement.conflict.both'),
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && !saving && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('agreement.conflict.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              {differing.length === 0
                ? t('agreement.conflict.nothingLeft')
                : t('agreement.conflict.text', { name: changedBy, time: format.moment(changedAt) })}
            </Text>
            {differing.map((field) => (
              <Field
                key={field.key}
                className={styles.field}
                label={t('agreement.conflict.choose', { field: field.label })}
                hint={who[field.changedBy]}
              >
                <RadioGroup
                  value={sideOf(field.key, field.suggested)}
                  onChange={(_event, { value }) =>
                    setChosen(new Map(chosen).set(field.key, value === 'mine' ? 'mine' : 'theirs'))
                  }
                >
                  {(['mine', 'theirs'] as const).map((side) => (
                    <Radio
                      key={side}
                      value={side}
                      label={
                        <>
                          <span className={styles.who}>{t(`agreement.conflict.${side}`, { name: changedBy })}</span>
                          <span className={styles.value}>{field[side] || t('agreement.conflict.empty')}</span>
                        </>
                      }
                    />
                  ))}
                </RadioGroup>
              </Field>
            ))}
            {error !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{errorText(error, t)}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button disabled={saving} onClick={onClose}>
              {t('agreement.conflict.keepEditing')}
            </Button>
            <Button
              appearance="primary"
              disabled={saving}
              onClick={() => onResolve(new Map(differing.map(({ key, suggested }) => [key, sideOf(key, suggested)])))}
            >
              {saving ? t('common.saving') : t('agreement.conflict.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
