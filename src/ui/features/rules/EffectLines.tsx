import { Text } from '@fluentui/react-components';
import type { ProcedurePart } from '../../../domain/agreement';
import type { DutyCode } from '../../../domain/procedure';
import type { RuleKey } from '../../../domain/rule-value';
import type {
  DecidingDay,
  JudgedProcurement,
  RuleChange,
  TouchedProcurement,
  UntouchedProcurement,
} from '../../../domain/rules/rule-effect';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useRulesStyles } from './rules.styles';
import { useRulesText } from './use-rules-text';

const dayWords = ({ day, is }: DecidingDay, { words, format }: Pick<ReturnType<typeof useRulesText>, 'words' | 'format'>) =>
  is === 'started' ? words.effect.started(format.date(day)) : words.effect.planned(format.date(day));

/** A procurement that follows the new value: why, and what becomes different. */
export function TouchedLine({ row: { procurement, start, change } }: { row: TouchedProcurement }) {
  const styles = useRulesStyles();
  const texts = useRulesText();
  const { words } = texts;
  return (
    <>
      <Name procurement={procurement} />
      <p className={`${styles.line} ${styles.muted}`}>
        {dayWords(start, texts)}: {words.effect.startsAfter}
      </p>
      {change === null ? <p className={styles.line}>{words.effect.noValue}</p> : <Change change={change} />}
    </>
  );
}

/** A procurement that stays as it is, and why. */
export function UntouchedLine({ row: { procurement, start, why }, from }: { row: UntouchedProcurement; from: string }) {
  const styles = useRulesStyles();
  const texts = useRulesText();
  const { words } = texts;
  return (
    <>
      <Name procurement={procurement} />
      <p className={`${styles.line} ${styles.muted}`}>
        {dayWords(start, texts)}: {words.effect[why]}
      </p>
      {start.isOverdue && <p className={styles.line}>{words.effect.overdue(from)}</p>}
    </>
  );
}

/** That it has no start is what its group says. */
export function UnsettledLine({ procurement }: { procurement: JudgedProcurement }) {
  return <Name procurement={procurement} />;
}

function Name({ procurement: { id, title, estimatedValue } }: { procurement: JudgedProcurement }) {
  const styles = useRulesStyles();
  const { format } = useRulesText();
  return (
    <p className={styles.line}>
      <RouteLink to={paths.procurement(id)}>{title}</RouteLink>
      {estimatedValue !== null && <span title={format.exactAmount(estimatedValue)}> · {format.amount(estimatedValue)}</span>}
    </p>
  );
}

function Change({ change: { partBefore, partAfter, gained, lost, altered } }: { change: RuleChange }) {
  const styles = useRulesStyles();
  const { words, t } = useRulesText();
  const part = (each: ProcedurePart | null) => (each === null ? words.effect.unknownPart : t(`terms.procedure.${each}`));
  const named = (codes: readonly (DutyCode | RuleKey)[]) =>
    codes
      .map((code) =>
        code in words.rules ? inSentence(words.rules[code as RuleKey]) : words.duties[code as keyof typeof words.duties],
      )
      .join(', ');
  const isSame = gained.length + lost.length + altered.length === 0;
  return (
    <p className={styles.line}>
      <Text weight="semibold">
        {partBefore === partAfter ? words.effect.samePart(part(partAfter)) : words.effect.part(part(partBefore), part(partAfter))}
      </Text>
      {'. '}
      {isSame && words.effect.sameDuties}
      {[
        ...(gained.length > 0 ? [words.effect.gained(named(gained))] : []),
        ...(lost.length > 0 ? [words.effect.lost(named(lost))] : []),
        ...(altered.length > 0 ? [words.effect.altered(named(altered))] : []),
      ].join('. ')}
    </p>
  );
}

/** A rule's name in the middle of a sentence; EØS stays what it is. */
const inSentence = (name: string) => (/^\p{Lu}\p{Ll}/u.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name);
