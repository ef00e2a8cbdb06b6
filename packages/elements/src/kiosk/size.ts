import { complain } from '../place/complain.js';

/** CSS pixels to a millimetre where nobody has measured: Android and iPad come near 160 to the inch. */
export const pixelsPerMillimetre = 6.3;

/** A measure that can be true of a screen; else the usual one, and the host is told. */
export function likelyMillimetre(element: Element, millimetre: number): number {
  if (millimetre >= 2 && millimetre <= 20) return millimetre;
  complain(element, 'millimetre', millimetre, 'CSS pixels to a millimetre, from 2 to 20');
  return pixelsPerMillimetre;
}

/** Gives the styles their sizes: words of 4 mm, where elements start from 18 px, and the time of the warning. */
export function setSizes({ style }: HTMLElement, millimetre: number, warn: number): void {
  style.setProperty('--_mm', `${millimetre}px`);
  style.setProperty('--_zoom', String(Math.min(Math.max((4 * millimetre) / 18, 1), 2)));
  style.setProperty('--_warn', `${warn}ms`);
}
