import type { Shown } from '@talkplace/embed/snippets.js';
import type { SiteId } from './sites.js';

/** Kinds of place, as settings name them. */
export const kinds = ['barbershop', 'workplace', 'school', 'community'] as const;
export type Kind = (typeof kinds)[number];

/** Where counts go. */
export const reports = ['none', 'ours', 'otel', 'own'] as const;
export type ReportChoice = (typeof reports)[number];

/** What follows from the kind of place and of site until someone chooses it themselves. */
export const usuals = ['show', 'device'] as const;
export type Usual = (typeof usuals)[number];

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
  /** IANA time zone of the times; empty for the one of the place. */
  zone: string;
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
  /** ISO 3166-2 part of `country`, as an opened file has it. */
  part: string;
  /** The first one is what a page opens in. */
  languages: string[];
  show: Shown[];
  services: ServiceDraft[];
  /** The form of a service that is open: at which place of the list, and what was typed so far. */
  open: { at: number; service: ServiceDraft } | undefined;
  device: 'personal' | 'shared' | undefined;
  /** Someone is in the room to ask; of a shared screen alone. */
  staffed: boolean;
  /** What was chosen by hand, and stays when kind or site change. */
  chosen: Usual[];
  /** A colour of their own was asked for; `accent` may be empty still. */
  ownColour: boolean;
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
  part: '',
  languages: ['en'],
  show: [],
  services: [],
  open: undefined,
  device: undefined,
  staffed: true,
  chosen: [],
  ownColour: false,
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
  zone: '',
  email: '',
  web: '',
  needs: [],
  rest: {},
};

/** True where nothing is lost if the draft goes. */
export const isEmpty = (draft: Draft): boolean => JSON.stringify(draft) === JSON.stringify(emptyDraft);

/** The draft with what such places usually want, wherever nobody chose by hand. Where counts wait is asked of schools alone. */
export function withUsual(
  draft: Draft,
  kind: Kind | undefined = draft.kind,
  site: SiteId | undefined = draft.site,
): Draft {
  if (!kind) return { ...draft, site };
  const isChosen = (name: Usual) => draft.chosen.includes(name);
  const show: Shown[] = kind === 'barbershop' ? ['prompts', 'signposts'] : ['prompts', 'signposts', 'check-in'];
  return {
    ...draft,
    kind,
    site,
    show: isChosen('show') ? draft.show : show,
    device: isChosen('device') ? draft.device : kind === 'barbershop' || site === 'tablet' ? 'shared' : 'personal',
    report: draft.report ?? 'none',
    reportStorage: draft.kind === 'school' && kind !== 'school' ? '' : draft.reportStorage,
  };
}

/** A change by hand of what otherwise follows the kind. */
export const byHand = (draft: Draft, name: Usual, change: Partial<Draft>): Partial<Draft> => ({
  ...change,
  chosen: usuals.filter((each) => each === name || draft.chosen.includes(each)),
});

/** Where counts wait; undefined where nothing is counted, or as the elements usually do. A school says yes out loud. */
export function storageOf({ report, kind, reportStorage }: Draft): 'durable' | 'memory' | 'off' | undefined {
  if (!report || report === 'none') return undefined;
  return reportStorage || (kind === 'school' ? 'off' : undefined);
}
