import { useEffect, useRef, useState, type RefObject } from 'react';

/** What is carried and where it is held: attributes of the board's elements, so that a card and a column need not listen themselves. */
const cardOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null) : null;
const columnOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null) : null;

/**
 * Dragging cards (`data-card`) to columns (`data-column`) of a board: a shorter way for the mouse, beside the menu of each card, which everybody can use.
 * `over` is the column that a card is held above and that takes it.
 */
export function useDrag(
  board: RefObject<HTMLElement>,
  takes: (card: string, column: string) => boolean,
  onDrop: (card: string, column: string) => void,
): string | null {
  const [over, setOver] = useState<string | null>(null);
  const handlers = useRef({ takes, onDrop });
  useEffect(() => {
    handlers.current = { takes, onDrop };
  });
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    let dragged: string | null = null;
    const target = ({ target: at }: DragEvent) => {
      const column = columnOf(at);
      return dragged !== null && column !== null && handlers.current.takes(dragged, column) ? column : null;
    };
    const start = (event: DragEvent) => {
      dragged = cardOf(event.target);
      // Firefox drags nothing that carries nothing.
      if (dragged !== null) event.dataTransfer?.setData('text/plain', dragged);
    };
    const hold = (event: DragEvent) => {
      const column = target(event);
      if (column !== null) event.preventDefault();
      setOver(column);
    };
    const end = () => {
      dragged = null;
      setOver(null);
    };
    const drop = (event: DragEvent) => {
      const column = target(event);
      const card = dragged;
      end();
      if (column === null || card === null) return;
      event.preventDefault();
      handlers.current.onDrop(card, column);
    };
    element.addEventListener('dragstart', start);
    element.addEventListener('dragover', hold);
    element.addEventListener('drop', drop);
    element.addEventListener('dragend', end);
    return () => {
      element.removeEventListener('dragstart', start);
      element.removeEventListener('dragover', hold);
      element.removeEventListener('drop', drop);
      element.removeEventListener('dragend', end);
    };
  }, [board]);
  return over;
}
