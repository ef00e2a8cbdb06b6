import type { KioskChoice } from '@talkplace/content';
import type { Shown } from '@talkplace/embed/snippets.js';
import type { Kind } from './draft.js';

/** Screens of a tablet, each with what is chosen for it; `someone` leads to the people in the room, and always stays. */
const screens: readonly { screen: KioskChoice; of?: Shown; schoolOnly?: boolean }[] = [
  { screen: 'together', of: 'prompts', schoolOnly: true },
  { screen: 'talk', of: 'prompts' },
  { screen: 'check-in', of: 'check-in' },
  { screen: 'find', of: 'signposts' },
  { screen: 'someone' },
];

/** What the tablet of a place offers; undefined where that is what such tablets offer by themselves. */
export function screensFor(show: readonly Shown[], kind: Kind | undefined): KioskChoice[] | undefined {
  const usual = screens.filter(({ schoolOnly }) => !schoolOnly || kind === 'school');
  const chosen = usual.filter(({ of }) => !of || show.includes(of));
  return chosen.length === usual.length ? undefined : chosen.map(({ screen }) => screen);
}

/** What was chosen to show, by the screens that `screensFor` gave; undefined for choices that somebody else wrote. */
export function shownByScreens(choices: unknown, kind: Kind | undefined): Shown[] | undefined {
  if (!Array.isArray(choices)) return undefined;
  const show = screens.flatMap(({ screen, of, schoolOnly }) =>
    of && !schoolOnly && choices.includes(screen) ? [of] : [],
  );
  return show.length && JSON.stringify(screensFor(show, kind)) === JSON.stringify(choices) ? show : undefined;
}
