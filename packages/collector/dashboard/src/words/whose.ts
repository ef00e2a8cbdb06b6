import type { Me } from '../../../src/api.js';

/** Whose places someone sees, in a sentence. */
export function whoseWords(me: Me | undefined): string {
  if (me?.organisation !== undefined) return 'You see the places of your organisation.';
  if (me?.area !== undefined) return `You see the places of one area, ${me.area}.`;
  return 'You see all places that report here.';
}
