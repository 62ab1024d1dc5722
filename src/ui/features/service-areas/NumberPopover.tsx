import { makeStyles, Popover, PopoverSurface } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ surface: { width: 'min(360px, 90vw)', maxHeight: '60vh', overflowY: 'auto' } });

/** What is behind a number, beside the button that opened it. */
export function NumberPopover({
  target,
  label,
  onClose,
  children,
}: {
  target: HTMLElement;
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Popover
      open
      trapFocus
      withArrow
      positioning={{ target }}
      onOpenChange={({ target: pressed, type }, { open }) => {
        // The button itself closes what it opened.
        if (open || target.contains(pressed as Node)) return;
        onClose();
        if (type === 'keydown') target.focus();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={label} tabIndex={-1}>
        {children}
      </PopoverSurface>
    </Popover>
  );
}
