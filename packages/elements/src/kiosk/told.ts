import type { Visited } from '../place/visit.events.js';
import type { KioskScreen } from './kiosk.events.js';

/** What elements tell for counting; in a storm of presses it stays inside. */
export const told = [
  'talk-opened',
  'talk-language-chosen',
  'talk-prompts-shown',
  'talk-prompts-unfolded',
  'talk-signposts-filtered',
  'talk-signpost-shown',
  'talk-signpost-followed',
  'talk-signpost-copied',
  'talk-signpost-worry-answered',
  'talk-signpost-reported',
  'talk-check-in-begun',
  'talk-check-in-finished',
  'talk-check-in-rung-chosen',
  'talk-urgent-opened',
  'talk-urgent-followed',
] as const;

/** The element that a screen stands for, where it is one that tells of itself. */
export const visited: Partial<Record<KioskScreen, Visited>> = {
  talk: 'prompts',
  together: 'prompts',
  'check-in': 'check-in',
  find: 'signposts',
  someone: 'signposts',
};
