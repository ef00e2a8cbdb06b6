/** What a key of a clicker, a pedal or a keyboard asks for. */
export type Move = 'next' | 'back' | 'hold';

const moves: Record<string, Move> = {
  ' ': 'next',
  Enter: 'next',
  PageDown: 'next',
  ArrowDown: 'next',
  PageUp: 'back',
  ArrowUp: 'back',
  // Presenters have a key that blanks the screen; it sends one of these.
  '.': 'hold',
  b: 'hold',
  p: 'hold',
};

/** Reads a key; left and right follow the direction of the language. A control that has the focus keeps its own keys. */
export function moveOf(event: KeyboardEvent, direction: 'ltr' | 'rtl'): Move | undefined {
  const { key } = event;
  const isControl = (event.composedPath()[0] as Element).matches('button, a, summary, input');
  if (isControl && (key === ' ' || key === 'Enter')) return undefined;
  if (key === 'ArrowRight') return direction === 'ltr' ? 'next' : 'back';
  if (key === 'ArrowLeft') return direction === 'ltr' ? 'back' : 'next';
  return Object.hasOwn(moves, key) ? moves[key] : undefined;
}
