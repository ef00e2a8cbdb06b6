import {
  languages,
  loadDirectory,
  loadPack,
  loadWords,
  countries,
  type Channel,
  type Pack,
  type Service,
  type Words,
} from '@talkplace/content';
import { localise, rankServices, urgentHelp, type UrgentHelp } from '@talkplace/content/directory';
import calendars from '@talkplace/content/generated/calendars.js';
import type { SettingsFile } from '@talkplace/content/schema';
import englishLeave from '@talkplace/content/words/leave.en.js';
import englishPaper from '@talkplace/content/words/paper.en.js';
import englishPrompts from '@talkplace/content/words/prompts.en.js';
import englishSignposts from '@talkplace/content/words/signposts.en.js';
import englishUrgent from '@talkplace/content/words/urgent.en.js';
import {
  dateIn,
  defaultExit,
  directionOf,
  fitting,
  format,
  matchLanguage,
  regionOf,
  speakersOf,
  type Values,
} from '@talkplace/elements/plain.js';
import { checkSettings } from './check-settings.js';
import { hoursInWords } from './hours-in-words.js';
import { pageOf, wayOf } from './way.js';
import type { SheetWay } from './way.js';

/** Settings of a place, as in `place.json`. */
export type PlaceSettings = SettingsFile;

/** What a page without script is made of. */
export interface SheetOptions {
  /** Language of the words around the content, BCP 47; the place's own, else English. */
  language?: string;
  /** Cards to show; 3 by default. */
  prompts?: number;
  /** Services to show beside the urgent lines and the host's own; 4 by default. */
  services?: number;
  /** Whole address of the place's page with the elements, for a link and a QR code. */
  address?: string;
}

/** A line of urgent help. `young`: it is for children and young people. */
export interface SheetLine {
  name: string;
  young: boolean;
  facts: string[];
  ways: SheetWay[];
}

export interface SheetService {
  name: string;
  summary: string;
  own: boolean;
  facts: string[];
  ways: SheetWay[];
}

/** Everything that a page without script says, chosen and in words, but not yet drawn. */
export interface Sheet {
  language: string;
  direction: 'ltr' | 'rtl';
  kind: string;
  name: string;
  title: string;
  /** True where the page stands on a screen that people share: then nothing dials. */
  shared: boolean;
  /** Where quick exit leads, and its words. */
  exit: { address: string; words: string };
  address: string | undefined;
  /** Urgent help is in English until a translation has been signed (CARE.md 11.5). */
  urgent: {
    language: 'en';
    title: string;
    risk: string;
    number: string | undefined;
    ask: string | undefined;
    someoneHere: string | undefined;
    lines: SheetLine[];
    standing: string;
    checked: string;
  };
  prompts: { opener: string; next: string | undefined }[];
  /** Language of the cards, and its direction. */
  promptsLanguage: string;
  promptsDirection: 'ltr' | 'rtl';
  draft: string | undefined;
  services: SheetService[];
  text: (key: string, values?: Values) => string;
}

/** Paper is read at any hour: lines are ranked for the small hours of a Sunday, when only those that always answer do. */
const anyHour = new Date('2026-01-04T03:00:00Z');

/**
 * Chooses what a page without script says for a place: urgent help, cards to start with, the host's own services, the
 * first services of the nation. Rejects with `PlaceSettingsError` where the settings cannot be used, and with the
 * loader's error where content cannot be loaded.
 */
export async function gatherSheet(raw: unknown, options: SheetOptions = {}): Promise<Sheet> {
  const { settings, services: own, pack: hostPack } = await checkSettings(raw);
  const tags = languages.map(({ tag }) => tag);
  const language = matchLanguage([options.language, settings.language, settings.languages?.[0]], tags) ?? 'en';
  const country = settings.country ?? settings.nation?.slice(0, 2) ?? regionOf(settings.language) ?? 'GB';
  const nation = settings.nation?.startsWith(country) ? settings.nation : undefined;
  const kind = settings.kind ?? 'community';
  const [pack, directory, paper, signposts, prompts, leave] = await Promise.all([
    hostPack ?? loadPack(kind),
    countries.includes(country) ? loadDirectory(country) : [],
    loadWords('paper', language),
    loadWords('signposts', language),
    loadWords('prompts', language),
    loadWords('leave', language),
  ]);
  const says = (words: Words | undefined, english: Words) => (key: string, values?: Values) =>
    format(words?.[key] ?? english[key] ?? key, words ? language : 'en', values);
  const text = says(paper, englishPaper);
  const urgent = urgentOf(urgentHelp(country, nation, anyHour), settings, `en-${country}`);
  const shown = new Set(urgent.ids);
  const ranked = rankServices(
    [...own, ...directory.filter(({ id, immediacy }) => !shown.has(id) && immediacy !== 'emergency')],
    { now: anyHour, country, ...(nation ? { nation } : {}) },
  );
  const places = [
    ...ranked.filter((service) => service.own),
    ...ranked.filter((service) => !service.own && service.confirmed).slice(0, options.services ?? 4),
  ];
  const name = settings.name ?? '';
  const speech: ServiceWords = {
    signposts: says(signposts, englishSignposts),
    paper: text,
    locale: `${language}-${country}-u-nu-latn`,
    language,
    nation,
  };
  return {
    language,
    direction: directionOf(language),
    kind,
    name,
    title: name ? text('title-named', { name }) : text('title'),
    shared: settings.device === 'shared',
    exit: { address: settings.exit ?? defaultExit, words: says(leave, englishLeave)('exit') },
    address: options.address,
    urgent: urgent.sheet,
    prompts: promptsOf(pack, options.prompts ?? 3, country, nation),
    promptsLanguage: pack.language,
    promptsDirection: directionOf(pack.language),
    draft: pack.signed ? undefined : says(prompts, englishPrompts)('draft'),
    services: places.map((service) => serviceOf(service, speech)),
    text,
  };
}

/** Cards for an idle screen only: anyone may read a sheet on a wall. */
function promptsOf(pack: Pack, count: number, country: string, nation: string | undefined): Sheet['prompts'] {
  const [speaker = ''] = speakersOf(pack.prompts, 'guest');
  return fitting(pack.prompts, { speaker, view: 'guest' })
    .slice(0, count)
    .map(({ opener, followUps }) => ({
      opener: localise(opener, country, nation),
      next: followUps[0] && localise(followUps[0], country, nation),
    }));
}

function urgentOf(help: UrgentHelp, settings: PlaceSettings, locale: string) {
  const text = (key: string, values?: Values) => format(englishUrgent[key] ?? key, 'en', values);
  const { emergency } = help;
  const lines = firstLines(help.lines, 4, settings.kind === 'school');
  const number = emergency?.number;
  const checked = lines.map((line) => line.checked).toSorted()[0];
  const sheet: Sheet['urgent'] = {
    language: 'en',
    title: text('need'),
    risk: number ? text('risk', { number }) : text('risk-unknown'),
    number,
    ask: emergency && text(`for-${emergency.for}`),
    someoneHere: (settings.staffed ?? settings.device === 'shared') ? text('someone-here') : undefined,
    standing: number ? text('standing', { number }) : text('standing-unknown'),
    checked: checked ? `${text('checked', { date: dateIn(locale, checked) })}.` : '',
    lines: lines.map((line) => ({
      name: line.name,
      young: line.young,
      facts: [
        line.mentalHealth ? text('mental-health') : '',
        line.young ? text('young') : '',
        line.option ? text('option') : '',
        line.confirmed ? '' : text('unconfirmed'),
      ].filter(Boolean),
      ways: line.ways
        .filter(({ type }) => type !== 'sign' && type !== 'relay')
        .slice(0, 2)
        .map((way) =>
          wayOf(
            {
              type: way.type,
              value: way.value,
              display: way.display,
              keyword: way.type === 'text' ? way.extra : undefined,
            },
            text,
            way.state === 'always' ? [format(englishPaper.always!, 'en')] : [],
          ),
        ),
    })),
  };
  const ids = [...lines.map(({ id }) => id), ...(help.emergencyLine ? [help.emergencyLine.id] : [])];
  return { sheet, ids };
}

/** The first lines of a list; in a school one for the young is among them, as the last if need be. */
export function firstLines<T extends { young: boolean }>(lines: readonly T[], count: number, school: boolean): T[] {
  const first = lines.slice(0, count);
  const young = lines.find((line) => line.young);
  return school && young && !first.includes(young) ? [...first.slice(0, count - 1), young] : first;
}

type Text = (key: string, values?: Values) => string;

interface ServiceWords {
  signposts: Text;
  paper: Text;
  locale: string;
  language: string;
  nation: string | undefined;
}

function serviceOf(service: Service, words: ServiceWords): SheetService {
  const { own = false, name, summary, channels } = service;
  const page = service.url ? [pageOf(service.url)] : [];
  const ways = channels
    .filter(({ type, nations }) => type !== 'app' && (!words.nation || !nations || nations.includes(words.nation)))
    .map((channel) => channelOf(channel, words));
  return {
    name,
    summary,
    own,
    facts: [service.who, service.where, service.whatHappens, service.hoursInWords].filter((fact) => fact !== undefined),
    ways: [...(own ? ways : ways.slice(0, 2)), ...(ways.length && !own ? [] : page)],
  };
}

function channelOf(channel: Channel, words: ServiceWords): SheetWay {
  const { type, value, display, keyword, menu, hours, languages: spoken } = channel;
  const known = hoursInWords(hours, { text: words.paper, locale: words.locale, calendar: calendars[words.language] });
  const names = new Intl.DisplayNames(words.language, { type: 'language', fallback: 'code' });
  const english = spoken.length === 0 || spoken.includes('en');
  return wayOf({ type, value, display, keyword }, words.signposts, [
    ...(menu ? [words.signposts('press', { key: menu })] : []),
    ...(known ? [known] : []),
    ...(english ? [] : [words.signposts('languages', { languages: spoken.map((tag) => names.of(tag)!).join(', ') })]),
  ]);
}
