import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Choices } from '../../../data/ports/notification-choices';
import { latestMuteDay } from '../../../domain/reminders/mute-problem';
import { useAppData } from '../../state/app-data';
import type { ChoicesText } from '../../text/choices/choices-text';
import { languages } from '../../text/language';
import { languageNames } from '../../text/language-names';
import { useText } from '../../text/TextProvider';
import { activeMute, languageChosen, type ChoicesInput } from './choices-input';

const useStyles = makeStyles({
  lead: { margin: 0 },
  date: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  input: { flex: '1 1 160px', minWidth: 0 },
  means: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // The box and its words begin where the fields do.
  daily: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What can be chosen, with what it means. */
export function ChoicesFields({
  words,
  input,
  kept,
  warning,
  dateField,
  onChange,
}: {
  words: ChoicesText;
  input: ChoicesInput;
  kept: Choices;
  warning: string | null;
  dateField: RefObject<HTMLInputElement>;
  onChange: (change: Partial<ChoicesInput>) => void;
}) {
  const styles = useStyles();
  const { format } = useText();
  const { today } = useAppData();
  const muted = activeMute(kept.mutedUntil, today);
  return (
    <>
      <p className={styles.lead}>
        {words.lead} <Text weight="semibold">{muted ? words.isMuted(format.date(muted)) : words.isOn}</Text>
      </p>
      <Field label={words.muteUntil} hint={words.muteHint} {...(warning === null ? {} : { validationMessage: warning })}>
        {(control) => (
          <div className={styles.date}>
            <Input
              {...control}
              ref={dateField}
              type="date"
              className={styles.input}
              min={today}
              max={latestMuteDay(today)}
              value={input.muteUntil}
              onChange={(_event, { value }) => onChange({ muteUntil: value })}
            />
            {input.muteUntil !== '' && (
              <Button
                onClick={() => {
                  // The button goes with the date.
                  dateField.current?.focus();
                  onChange({ muteUntil: '' });
                }}
              >
                {words.unmute}
              </Button>
            )}
          </div>
        )}
      </Field>
      <ul className={styles.means}>
        {words.muteMeans.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Field hint={words.dailyHint}>
        <Checkbox
          className={styles.daily}
          label={words.daily}
          checked={input.dailySummary}
          onChange={(_event, { checked }) => onChange({ dailySummary: checked === true })}
        />
      </Field>
      <Field label={words.language} hint={words.languageHint}>
        <Select value={input.language} onChange={(_event, { value }) => onChange({ language: languageChosen(value) })}>
          <option value="teams">{words.asTeams}</option>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
