import { shown } from '../snippets/frame-address.js';

/** Settings that an address may name: those of the elements, as attributes. */
const settingNames = [
  'kind',
  'name',
  'country',
  'nation',
  'lang',
  'languages',
  'device',
  'view',
  'distance',
  'exit',
  'staffed',
  'report-to',
  'place-key',
  'report-area',
  'report-storage',
  'report-min-fill',
  'src',
];
/** Elements that a frame shows: those that snippets offer, one service, and the badge. */
const elements = [...shown, 'signpost', 'badge'] as const;
export type FrameElement = (typeof elements)[number];

const ownNames: Record<string, FrameElement> = {
  pack: 'prompts',
  speaker: 'prompts',
  'check-in': 'check-in',
  service: 'signpost',
  trained: 'badge',
  reviewed: 'badge',
  until: 'badge',
};
const schemes = ['light', 'dark', 'light dark'];

/** What the address of a frame asks for. */
export interface FrameAddress {
  show: FrameElement[];
  /** Attributes of `<talk-place>`; the elements check their values themselves. */
  settings: [name: string, value: string][];
  /** Attributes of one element. */
  own: [element: FrameElement, name: string, value: string][];
  /** `color-scheme` of the page. */
  scheme: string;
  /** Accent colour, `#` and three or six digits; empty for the one of the place's kind. */
  accent: string;
  /** Name by which the host tells frames apart; empty for none. */
  id: string;
  /** What WordPress put behind the address, to know its frame again; empty for none. */
  secret: string;
  /** What was not accepted, and what would be. */
  refused: string[];
}

/**
 * Reads what to show from query and fragment; the fragment wins. It accepts names of a fixed list and nothing else.
 *
 * @param search - `location.search`.
 * @param hash - `location.hash`.
 */
export function readAddress(search: string, hash: string): FrameAddress {
  const [fragment = '', secret = ''] = hash.replace(/^#/, '').split(/#?\?secret=/);
  const found: FrameAddress = {
    show: [],
    settings: [],
    own: [],
    scheme: 'light dark',
    accent: '',
    id: '',
    secret: /^\w{1,32}$/.test(secret) ? secret : '',
    refused: [],
  };
  const given = new Map<string, string>();
  for (const part of [search, fragment]) new URLSearchParams(part).forEach((value, name) => given.set(name, value));
  given.forEach((value, name) => take(found, name, value));
  if (found.show.length === 0) found.show = ['urgent'];
  return found;
}

function take(found: FrameAddress, name: string, value: string) {
  const refuse = (allowed: string) => found.refused.push(`${name}: ${allowed}`);
  if (name === 'show') {
    for (const each of value.split(/[\s,]+/).filter(Boolean)) {
      const element = elements.find((known) => known === each.replace(/^talk-/, ''));
      if (!element) refuse(`one or more of ${elements.join(', ')}`);
      else if (!found.show.includes(element)) found.show.push(element);
    }
  } else if (settingNames.includes(name)) found.settings.push([name, value]);
  else if (ownNames[name]) found.own.push([ownNames[name], name, value]);
  else if (name === 'scheme') {
    if (schemes.includes(value)) found.scheme = value;
    else refuse(schemes.join(', '));
  } else if (name === 'accent') {
    if (/^#?([\da-f]{3}|[\da-f]{6})$/i.test(value)) found.accent = `#${value.replace('#', '')}`;
    else refuse('a colour such as #5b2d6e');
  } else if (name === 'id') {
    if (/^[\w-]{1,64}$/.test(value)) found.id = value;
    else refuse('letters, digits and hyphens');
  } else {
    refuse(`not known. Known are show, scheme, accent, id, ${[...settingNames, ...Object.keys(ownNames)].join(', ')}`);
  }
}
