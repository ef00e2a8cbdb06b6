import type { CheckInSource, InstrumentSource } from './schema/check-ins.js';
import type { HesitationSource, NoticesSource, TopicsSource } from './schema/standing.js';
import type { KioskSource } from './schema/kiosk.js';
import type { PromptSource } from './schema/prompts.js';

/** A card that opens a talk; `ifWorried` and `ifFine` are keys of its pack's `cards`. */
export type Prompt = PromptSource & { ifFine?: string };

/** A guide card that a prompt points to. Host-only lines (what not to say) are not part of it. */
export interface GuideCard {
  title: string;
  lines: string[];
  say: string[];
  contentNote?: 'suicide' | 'abuse' | 'loss';
}

/** A set of prompts, with the guide cards they point to. */
export interface Pack {
  id: string;
  title: string;
  language: string;
  version: string;
  /** True once everyone CARE.md section 12 names has signed; until then the screen says "draft". */
  signed: boolean;
  prompts: Prompt[];
  cards: Record<string, GuideCard>;
}

/** A short form. Nothing in it is scored or stored. */
export type CheckIn = Omit<CheckInSource, '$schema' | 'status'> & { signed: boolean };
export type Question = CheckInSource['questions'][number];
export type Option = { id: string; label: string; needs?: string[] | undefined };
export type Reflection = CheckInSource['reflections'][number];
export type Conditions = NonNullable<Reflection['when']>;

/** An instrument by others, word for word, with its licence. */
export type Instrument = Omit<InstrumentSource, '$schema' | 'notes'>;

/** The step before a number. */
export type Hesitation = Pick<HesitationSource, 'ask' | 'worries' | 'channels' | 'forSomeoneElse' | 'shared'> & {
  signed: boolean;
};
export type Notices = NoticesSource;
export type Topics = TopicsSource['topics'];

/** A plain label and the words people type for a need. */
export type Needs = Record<string, { label: string; words: string[] }>;

/** Spans of the week in minutes from Monday 00:00 local time; an end may lie past 10,080. */
export type Spans = readonly (readonly [start: number, end: number])[];

/** Opening hours: day and night, not known, or spans; `holiday` only where the service says so. */
export type Hours = '24/7' | 'unknown' | { readonly week: Spans; readonly holiday?: Spans };

export type ChannelType = 'phone' | 'text' | 'chat' | 'email' | 'web' | 'whatsapp' | 'app' | 'relay' | 'sign';

/** One way to reach a service; never one of `low` confidence. */
export interface Channel {
  type: ChannelType;
  /** As dialled or opened: E.164, a short code as it is, an address. */
  value: string;
  /** As people read it. */
  display: string;
  label: string;
  cost: 'free' | 'national-rate' | 'local-rate' | 'premium' | 'standard-message' | 'unknown';
  hours: Hours;
  timezone?: string;
  languages: string[];
  keyword?: string;
  menu?: string;
  nations?: string[];
  audiences?: string[];
  minAge?: number;
  maxAge?: number;
}

/** An entry of the directory, or a host's own service (`own`). */
export interface Service {
  id: string;
  name: string;
  operator: string;
  country: string;
  nations: string[];
  summary: string;
  needs: string[];
  audiences: string[];
  minAge?: number;
  maxAge?: number;
  immediacy: 'emergency' | 'crisis' | 'support' | 'information';
  anonymous?: boolean;
  url: string;
  channels: Channel[];
  /** Day of the last check, ISO. Empty for a host's own service that names none. */
  checked: string;
  /** False where only public lists support it: shown with a word of caution, never first and never alone. */
  confirmed: boolean;
  confidence: 'high' | 'medium';
  own?: boolean;
  who?: string;
  where?: string;
  whatHappens?: string;
  hoursInWords?: string;
}

/** What a host chose for the tablet of a place (`kiosk` in `place.json`); what was left out is absent. */
export type KioskSettings = Omit<KioskSource, 'hours' | 'choices'> & {
  hours?: Hours;
  choices?: { screen: KioskChoice; words?: string }[];
};
export type KioskChoice = 'talk' | 'check-in' | 'find' | 'someone' | 'together';

/** Words of the interface: a text, or its plural forms (CLDR). `{{name}}` marks a value. */
export type Words = Record<string, string | Record<string, string>>;

/** A language of the interface and how far its check has come. */
export interface Language {
  tag: string;
  name: string;
  direction: 'ltr' | 'rtl';
  state: 'draft' | 'translated' | 'reviewed' | 'signed';
  reviewed?: string;
}

/** Names of days (Monday first) and of months, for browsers that do not have them. */
export interface Calendar {
  weekdays: string[];
  months: string[];
}

/** The emergency number of a country. */
export interface Emergency {
  number: string;
  for: 'all' | 'ambulance' | 'fire-and-rescue' | 'police-and-fire' | 'police' | 'unknown';
}
