import { useEventCallback } from '@fluentui/react-components';
import { useCallback, useState, type KeyboardEvent } from 'react';

/** What the keyboard can do to the row it stands on. */
export interface GridActions {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pageSize: number;
  /** Brings a row into what is rendered. */
  scrollTo(index: number): void;
  /** Enter: opens an agreement, opens or closes a group. */
  activate(index: number): void;
  /** Space while selecting; answers whether it did anything. */
  select(index: number): boolean;
  /** Right or left on a group's header; answers whether it did anything. */
  expand(index: number, open: boolean): boolean;
}

const rowSelector = (index: number) => `[data-index="${index}"]`;

/**
 * Keyboard for a virtualised grid, rows first as in Fluent's `composite` mode: up and down go from row to row, right goes into the cells, Escape
 * comes back to the row. One row is in the tab order; the others are reached with the arrows.
 */
export function useGridKeys(actions: GridActions): {
  tabStop: number;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onRendered(first: number, last: number): void;
} {
  const [tabStop, setTabStop] = useState(0);
  const focus = useEventCallback((root: HTMLElement, index: number, column: number | null) => {
    const last = actions.rowCount - 1;
    const target = Math.max(0, Math.min(last, index));
    setTabStop(target);
    actions.scrollTo(target);
    // The list draws the row in answer to the scroll: it is there in the next frame.
    root.ownerDocument.defaultView?.requestAnimationFrame(() => {
      const row = root.querySelector<HTMLElement>(rowSelector(target));
      const cell = column === null ? null : row?.querySelector<HTMLElement>(`[data-column="${column}"]`);
      (cell ?? row)?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    });
  });

  const onKeyDown = useEventCallback((event: KeyboardEvent<HTMLElement>) => {
    const root = event.currentTarget;
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-index]');
    if (!row || event.altKey || event.metaKey) return;
    const { rowCount, columnCount, pageSize, activate, select, expand } = actions;
    const index = Number(row.dataset.index);
    const inCell = target.closest<HTMLElement>('[data-column]');
    const column = inCell ? Number(inCell.dataset.column) : null;
    const done = (move?: () => void) => {
      event.preventDefault();
      move?.();
    };
    switch (event.key) {
      case 'ArrowDown':
        return done(() => focus(root, index + 1, column));
      case 'ArrowUp':
        return done(() => focus(root, index - 1, column));
      case 'PageDown':
        return done(() => focus(root, index + pageSize, column));
      case 'PageUp':
        return done(() => focus(root, index - pageSize, column));
      case 'Home':
        return done(() =>
          focus(root, event.ctrlKey || column === null ? 0 : index, event.ctrlKey || column === null ? column : 0),
        );
      case 'End':
        return done(() =>
          focus(
            root,
            event.ctrlKey || column === null ? rowCount - 1 : index,
            event.ctrlKey || column === null ? column : columnCount - 1,
          ),
        );
      case 'ArrowRight':
        if (column === null && expand(index, true)) return done();
        return done(() => focus(root, index, column === null ? 0 : Math.min(columnCount - 1, column + 1)));
      case 'ArrowLeft':
        if (column === null && expand(index, false)) return done();
        return done(() => focus(root, index, column === null || column === 0 ? null : column - 1));
      case 'Escape':
        return column === null ? undefined : done(() => focus(root, index, null));
      case 'Enter':
        // A link or a box that has the focus answers for itself.
        return target.matches('a, button, input') ? undefined : done(() => activate(index));
      case ' ':
        return target.matches('a, button, input') ? undefined : done(() => void (select(index) || activate(index)));
      default:
        return undefined;
    }
  });

  // When the row in the tab order is scrolled out of what is rendered, the first one in sight takes its place: Tab always reaches the list.
  const onRendered = useCallback((first: number, last: number) => {
    setTabStop((stop) => (stop < first || stop > last ? first : stop));
  }, []);
  return { tabStop, onKeyDown, onRendered };
}
