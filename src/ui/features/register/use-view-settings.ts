import { useCallback, useRef, useState } from 'react';
import type { ColumnId } from './columns';
import { browserStorage, readViewSettings, writeViewSettings, type SavedView, type ViewSettings } from './view-storage';

export interface ViewSettingsActions {
  readonly settings: ViewSettings;
  /** False after the browser has refused to store: the settings last as long as the tab. */
  readonly kept: boolean;
  setColumns(columns: readonly ColumnId[] | null): void;
  setViews(views: readonly SavedView[]): void;
}

/** A person's own views and columns, kept in their browser. */
export function useViewSettings(personId: number): ViewSettingsActions {
  const [settings, setSettings] = useState(() => readViewSettings(browserStorage(), personId));
  const [kept, setKept] = useState(true);
  const latest = useRef(settings);
  const change = useCallback(
    (part: Partial<ViewSettings>) => {
      latest.current = { ...latest.current, ...part };
      setSettings(latest.current);
      setKept(writeViewSettings(browserStorage(), personId, latest.current));
    },
    [personId],
  );
  const setColumns = useCallback((columns: readonly ColumnId[] | null) => change({ columns }), [change]);
  const setViews = useCallback((views: readonly SavedView[]) => change({ views }), [change]);
  return { settings, kept, setColumns, setViews };
}
