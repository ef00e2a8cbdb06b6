import type { Shown } from '@talkplace/embed/snippets.js';
import type { SiteId } from './sites.js';

/** Kinds of place, as settings name them. */
export const kinds = ['barbershop', 'workplace', 'school', 'community'] as const;
export type Kind = (typeof kinds)[number];

/** Where counts go. */
export const reports = ['none', 'ours', 'otel', 'own'] as const;
export type ReportChoice = (typeof reports)[number];

/** When a phone is answered: not said, day and night, the days and times below it, or as the opened file has it. */
export type Answered = 'unknown' | 'always' | 'set' | 'kept';

/** One of the host's own people or services, as typed; empty texts were left out. */
export interface ServiceDraft {
  id: string;
  name: string;
  summary: string;
  who: string;
  where: string;
  whatHappens: string;
  hours: string;
  phone: string;
  answered: Answered;
  days: string[];
  open: string;
  close: string;
  email: string;
  web: string;
  needs: string[];
  /** What a file said beyond what the form asks, kept as it was. */
  rest: Record<string, unknown>;
}

/** A picture in the browser: name of its file, and a `data:` address. */
export interface Logo {
  name: string;
  data: string;
}

/** Everything that someone chose so far. Empty texts and undefined were not chosen yet. */
export interface Draft {
  kind: Kind | undefined;
  name: string;
  /** `GB-ENG` ... `GB-NIR`, `IE`, or `other` with `country`. */
  nation: string;
  country: string;
  /** The first one is what a page opens in. */
  languages: string[];
  show: Shown[];
  services: ServiceDraft[];
  /** The form of a service that is open: at which place of the list, and what was typed so far. */
  open: { at: number; service: ServiceDraft } | undefined;
  device: 'personal' | 'shared' | undefined;
  staffed: boolean;
  /** `#` and six digits; empty for the colours of the kind. */
  accent: string;
  logo: Logo | undefined;
  report: ReportChoice | undefined;
  reportTo: string;
  placeKey: string;
  reportArea: string;
  reportStorage: '' | 'durable' | 'memory' | 'off';
  site: SiteId | undefined;
  /** Page that the widgets stand on, for the poster and for IT. */
  page: string;
  /** Where `place.json` stands. */
  placeFile: string;
  /** Where the files of Talkplace stand, if not where this page says. */
  files: string;
  /** Settings of an opened file that this page does not ask for, kept as they were. */
  rest: Record<string, unknown>;
}

/** A draft in which nothing was chosen. */
export const emptyDraft: Draft = {
  kind: undefined,
  name: '',
  nation: '',
  country: '',
  languages: ['en'],
  show: [],
  services: [],
  open: undefined,
  device: undefined,
  staffed: true,
  accent: '',
  logo: undefined,
  report: undefined,
  reportTo: '',
  placeKey: '',
  reportArea: '',
  reportStorage: '',
  site: undefined,
  page: '',
  placeFile: '',
  files: '',
  rest: {},
};

/** A form for one service in which nothing was typed. */
export const emptyService: ServiceDraft = {
  id: '',
  name: '',
  summary: '',
  who: '',
  where: '',
  whatHappens: '',
  hours: '',
  phone: '',
  answered: 'unknown',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  open: '',
  close: '',
  email: '',
  web: '',
  needs: [],
  rest: {},
};

/** True where nothing is lost if the draft goes. */
export const isEmpty = (draft: Draft): boolean => JSON.stringify(draft) === JSON.stringify(emptyDraft);

/** What a kind of place usually wants, for whatever was not chosen yet. */
export function withUsual(draft: Draft, kind: Kind): Draft {
  const changed = draft.kind !== kind;
  const show: Shown[] = kind === 'barbershop' ? ['prompts', 'signposts'] : ['prompts', 'signposts', 'check-in'];
  return {
    ...draft,
    kind,
    show: draft.show.length && !changed ? draft.show : show,
    device: draft.device ?? (kind === 'barbershop' ? 'shared' : 'personal'),
    report: draft.report ?? 'none',
  };
}
