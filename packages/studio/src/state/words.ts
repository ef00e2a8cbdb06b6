import type { Shown } from '@talkplace/embed/snippets.js';
import { storageOf, type Draft, type Kind, type ReportChoice } from './draft.js';
import { deviceOf, siteOf } from './sites.js';

/** Kinds of place, as people call them. */
export const kindWords: Readonly<Record<Kind, { label: string; hint: string }>> = {
  barbershop: { label: 'A barbershop or a salon', hint: 'Customers wait, and talk in the chair.' },
  workplace: { label: 'A workplace', hint: 'An intranet, a staff room, a canteen.' },
  school: { label: 'A school', hint: 'For parents and carers, and for staff.' },
  community: { label: 'A community place', hint: 'A hall, a club, a place of worship, a library.' },
};

/** What can be shown, and what it is for. Urgent help stands in each of them. */
export const shownWords: readonly { value: Shown; label: string; hint: string }[] = [
  {
    value: 'prompts',
    label: 'Words to start a talk',
    hint: 'One card at a time: a line to say, and what to say next.',
  },
  {
    value: 'signposts',
    label: 'Help near you',
    hint: 'Your own people first, then services of your nation, with numbers.',
  },
  { value: 'check-in', label: 'A check-in', hint: 'A few questions for oneself. No score, and nothing is kept.' },
  {
    value: 'leave',
    label: 'A quick way out',
    hint: 'A button that leaves the page at once. Not on a screen in the place.',
  },
  { value: 'urgent', label: 'Urgent help alone', hint: 'Numbers to call now. Everything above has them already.' },
];

/** Choices of counting, in plain words. */
export const reportWords: Readonly<Record<ReportChoice, { label: string; hint: string }>> = {
  none: { label: 'Nothing', hint: 'Nothing is counted, and nothing is sent. You can change this later.' },
  ours: {
    label: 'Yes, with the Talkplace collector',
    hint: 'Someone you know runs it: your council, your charity, your firm. They gave you an address and a key.',
  },
  otel: {
    label: 'Yes, into our OpenTelemetry',
    hint: 'For firms with their own monitoring. A Talkplace collector adds the counts up and passes totals on.',
  },
  own: { label: 'Yes, to an address of our own', hint: 'Your developers take the counts in.' },
};

let formatter: Intl.DisplayNames | undefined;

/** Names of languages in themselves, with their English name where that differs; the tag itself where it has none. */
export function languageInWords(tag: string, own: string): string {
  let english = tag;
  try {
    formatter ??= new Intl.DisplayNames('en-GB', { type: 'language' });
    english = formatter.of(tag) ?? tag;
  } catch {
    // A tag that is none is told as it is.
  }
  return own === english ? own : `${own} (${english})`;
}

/** Whose screen it is, in a few words. */
export const deviceWords = (draft: Draft): string => {
  const { staffed } = draft;
  const device = deviceOf(draft);
  if (!device) return '';
  if (device === 'personal') return 'People’s own phones and computers';
  return staffed ? 'A screen in the place, with someone to ask' : 'A screen in the place, with nobody there to ask';
};

/** Where screen and site do not fit; empty where they do. It stops nobody. */
export function screenAdvice(draft: Draft): string[] {
  const way = siteOf(draft.site)?.way;
  if (way === 'tablet' && draft.device === 'personal')
    return ['You chose people’s own screens. A tablet in the place is shared, so it is set up as a shared screen.'];
  if (draft.device !== 'shared' || way === undefined || way === 'tablet' || way === 'paper') return [];
  return [
    'You chose one screen in the place. Whoever opens this site on their own phone would find no number to tap there.',
  ];
}

const storageTexts = {
  off: 'Off until you switch it on',
  memory: 'In the open page; nothing is stored',
  durable: 'In the browser, until they have arrived',
} as const;

/** Where counts wait, if that was chosen or if the kind decides it; empty where nothing is counted or it is as usual. */
export function storageInWords(draft: Draft): string {
  const storage = storageOf(draft);
  return storage ? storageTexts[storage] : '';
}
