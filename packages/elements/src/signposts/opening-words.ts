import type { Channel, Service } from '@talkplace/content';
import { channelOpening, offsetAt, type Opening } from '@talkplace/content/directory';
import type { Messages } from '../locale/messages.controller.js';

/** Opening hours in words. `open` is for the mark beside them; the words always come first. */
export interface OpeningWords {
  words: string;
  open: boolean;
  /** Said besides, where holidays are not known. */
  caution: string;
}

const plain = (messages: Messages, key: string, open = false): OpeningWords => ({
  words: messages.text(key),
  open,
  caution: '',
});

function wordsOf(opening: Opening, messages: Messages): OpeningWords {
  switch (opening.state) {
    case 'always':
      return plain(messages, 'always', true);
    case 'unknown':
      return plain(messages, 'hours-unknown');
    case 'holiday':
      return plain(messages, 'holiday');
    case 'open': {
      const time = messages.time(opening.until.minutes);
      const words = messages.text(opening.holidaysKnown ? 'open-until' : 'usually-open', { time });
      return { words, open: true, caution: opening.holidaysKnown ? '' : messages.text('may-differ') };
    }
    case 'closed': {
      const { opens, holidaysKnown } = opening;
      const caution = holidaysKnown ? '' : messages.text('may-differ');
      if (!opens) return { words: messages.text('closed'), open: false, caution };
      const key = opens.inDays === 0 ? 'opens-later' : opens.inDays === 1 ? 'opens-tomorrow' : 'opens-day';
      const values = { time: messages.time(opens.minutes), day: messages.weekday(opens.weekday) };
      return { words: messages.text(key, values), open: false, caution };
    }
  }
}

/** Name of a zone's city, where its clock differs from this device's at the instant. */
function elsewhere(zone: string | undefined, now: Date): string | undefined {
  if (!zone || offsetAt(zone, now) === -now.getTimezoneOffset()) return undefined;
  return zone.split('/').at(-1)?.replaceAll('_', ' ');
}

/** Hours of one channel in words, in its own time; the city is named where the clock here shows another time. */
export function openingWords(
  channel: Channel,
  service: Service,
  now: Date,
  nation: string | undefined,
  messages: Messages,
): OpeningWords {
  const opening = channelOpening(channel, service, now, nation);
  const said = wordsOf(opening, messages);
  const timed = opening.state === 'open' || (opening.state === 'closed' && opening.opens);
  const city = timed ? elsewhere(channel.timezone, now) : undefined;
  return city ? { ...said, words: messages.text('somewhere', { words: said.words, city }) } : said;
}
