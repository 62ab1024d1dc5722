import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../text/language';
import type { Obstacle } from '../../text/obstacles/obstacles-text';
import { obstaclesWords } from '../../text/obstacles/obstacles-words';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  command: {
    display: 'block',
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'all',
  },
});

interface PartObstacleProps {
  readonly obstacle: Obstacle;
  /** The site that was looked for, or the origin that it must be of. */
  readonly place: string;
  /** Its own, because it is shown where the texts of the parts may be missing. */
  readonly language: Language;
  readonly onRetry?: (() => void) | undefined;
}

/** What is in the way of a whole web part, and who must do what about it. */
export function PartObstacle({ obstacle, place, language, onRetry }: PartObstacleProps) {
  const styles = useStyles();
  const words = obstaclesWords(language);
  const { title, body } = words[obstacle];
  return (
    <div role="alert" lang={language} className={styles.root}>
      <h2 className={styles.title}>{title}</h2>
      {body(place).map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      {obstacle === 'missingLists' && (
        <code className={styles.command}>
          {words.missingLists.command} {place}
        </code>
      )}
      {onRetry && <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}
