import { makeStyles } from '@fluentui/react-components';
import { useAnnouncement } from './use-announcement';

const useStyles = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Words for those who listen. On its own, so that saying them does not draw the screen again. */
export function SaidPolitely({ words }: { words: string }) {
  return (
    <div className={useStyles().root} role="status" aria-live="polite">
      {useAnnouncement(words)}
    </div>
  );
}
