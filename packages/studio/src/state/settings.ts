import { kinds, reports, withUsual, emptyDraft, type Draft, type Kind, type ReportChoice } from './draft.js';
import { countryOf, nations } from './nations.js';
import { fromSettings, toSettings } from './service.js';

/** Settings of a place, as a `place.json` holds them. */
export type Settings = Record<string, unknown>;

const given = (name: string, value: unknown) => (value === undefined || value === '' ? {} : { [name]: value });

function reporting(draft: Draft): Settings {
  if (!draft.report || draft.report === 'none') return {};
  return {
    ...given('reportTo', draft.reportTo.trim()),
    ...given('placeKey', draft.placeKey.trim()),
    ...given('reportArea', draft.reportArea.trim()),
    ...given('reportStorage', draft.reportStorage),
  };
}

/** The draft as settings. What was not chosen is left out, so that the defaults of the elements hold. */
export function settingsOf(draft: Draft): Settings {
  const country = countryOf(draft);
  const [language] = draft.languages;
  return {
    ...draft.rest,
    ...given('kind', draft.kind),
    ...given('name', draft.name.trim()),
    ...given('country', country),
    ...(draft.nation && draft.nation !== 'other' ? { nation: draft.nation } : {}),
    ...given('language', language),
    ...(draft.languages.length ? { languages: draft.languages } : {}),
    ...given('device', draft.device),
    // A screen in the place counts as staffed unless the host says no.
    ...(draft.device === 'shared' && !draft.staffed ? { staffed: false } : {}),
    ...(draft.device === 'personal' && draft.rest['staffed'] === true ? { staffed: true } : {}),
    ...reporting(draft),
    ...(draft.services.length ? { services: draft.services.map((service) => toSettings(service, draft)) } : {}),
  };
}

/** Settings as text of a `place.json`. */
export const placeJson = (draft: Draft): string => `${JSON.stringify(settingsOf(draft), undefined, 2)}\n`;

const asked = [
  'kind',
  'name',
  'country',
  'nation',
  'language',
  'languages',
  'device',
  'reportTo',
  'placeKey',
  'reportArea',
  'reportStorage',
  'services',
];

function placeOf(raw: Settings): Pick<Draft, 'nation' | 'country'> {
  const nation = typeof raw['nation'] === 'string' ? raw['nation'] : '';
  if (nations.some(([code]) => code === nation)) return { nation, country: '' };
  const country = typeof raw['country'] === 'string' ? raw['country'] : nation.slice(0, 2);
  if (country === 'IE') return { nation: 'IE', country: '' };
  // Of the United Kingdom a part has to be chosen: urgent lines differ.
  return country && country !== 'GB' ? { nation: 'other', country } : { nation: '', country: '' };
}

/** Settings that were checked, as a draft to go on with. What this page does not ask for is kept. */
export function draftOf(raw: Settings): Draft {
  const kind = kinds.find((each) => each === raw['kind']) as Kind | undefined;
  const text = (name: string) => (typeof raw[name] === 'string' ? (raw[name] as string) : '');
  const languages = Array.isArray(raw['languages']) ? (raw['languages'] as string[]) : [];
  const first = text('language');
  const base = kind ? withUsual(emptyDraft, kind) : emptyDraft;
  const device = raw['device'];
  return {
    ...base,
    ...placeOf(raw),
    name: text('name'),
    languages: [...new Set([...(first ? [first] : []), ...languages, ...(first || languages.length ? [] : ['en'])])],
    device: device === 'personal' || device === 'shared' ? device : base.device,
    staffed: raw['staffed'] !== false,
    report: reports.find((each): each is ReportChoice => each === (raw['reportTo'] ? 'own' : base.report)),
    reportTo: text('reportTo'),
    placeKey: text('placeKey'),
    reportArea: text('reportArea'),
    reportStorage: text('reportStorage') as Draft['reportStorage'],
    services: Array.isArray(raw['services']) ? (raw['services'] as Settings[]).map(fromSettings) : [],
    rest: Object.fromEntries(
      Object.entries(raw).filter(
        ([name]) => !asked.includes(name) && (name !== 'staffed' || raw['device'] === 'personal'),
      ),
    ),
  };
}
