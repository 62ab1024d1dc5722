export interface KeyedItem {
  readonly key: string;
  /** Changes when the item has to be drawn anew. */
  readonly version: string;
  readonly make: () => HTMLElement;
}

/**
 * Keeps the children of an element equal to a list without touching those that have not changed, so that what somebody is filling in, and where the focus
 * is, survive a new message.
 */
export function createKeyedList(parent: HTMLElement): (items: readonly KeyedItem[]) => void {
  let drawn = new Map<string, { readonly version: string; readonly node: HTMLElement }>();
  return (items) => {
    const next: typeof drawn = new Map();
    let before: ChildNode | null = parent.firstChild;
    for (const { key, version, make } of items) {
      const old = drawn.get(key);
      if (old && old.version !== version) {
        const hadFocus = old.node.contains(document.activeElement);
        const node = make();
        if (before === old.node) before = node;
        old.node.replaceWith(node);
        next.set(key, { version, node });
        // The button that was pressed is gone with the old card; the message itself is the nearest place to stand.
        if (hadFocus) (node.matches('[tabindex]') ? node : node.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
      } else next.set(key, old ?? { version, node: make() });
      const node = next.get(key)?.node;
      if (!node) continue;
      if (node === before) before = node.nextSibling;
      else parent.insertBefore(node, before);
    }
    for (const [key, { node }] of drawn) if (!next.has(key)) node.remove();
    drawn = next;
  };
}
