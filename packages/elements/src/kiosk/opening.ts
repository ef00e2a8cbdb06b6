import { holidaysOf, openingAt, type Opening } from '@talkplace/content/directory';
import type { Messages } from '../locale/messages.controller.js';
import type { Settings } from '../place/settings.js';

/** Whether the place is open at an instant, by the rules of the directory. Without hours it always is. */
export function openingOf({ kiosk, country, nation }: Settings, now: Date): Opening {
  if (!kiosk?.hours) return { state: 'always' };
  return openingAt(kiosk.hours, kiosk.timezone, now, holidaysOf(nation ?? country));
}

/** When a closed place opens, in words; empty where that is not known. */
export function opensInWords(opening: Opening, messages: Messages): string {
  if (opening.state !== 'closed' || !opening.opens) return '';
  const { minutes, weekday, inDays } = opening.opens;
  const time = messages.time(minutes);
  if (inDays === 0) return messages.text('opens-today', { time });
  return messages.text('opens-later', { day: messages.weekday(weekday), time });
}
