import { kinds, storageOf, withUsual, emptyDraft, type Draft, type Kind } from './draft.js';
import { countryOf, nations, partOf } from './nations.js';
import { fromSettings, toSettings } from './service.js';
import { shownByScreens } from './tablet-screens.js';

/** Settings of a place, as a `place.json` holds them. */
export type Settings = Record<string, unknown>;

const given = (name: string, value: unknown) => (value === undefined || value === '' ? {} : { [name]: value });

function reporting(draft: Draft): Settings {
  if (!draft.report || draft.report === 'none') return {};
  return {
    ...given('reportTo', draft.reportTo.trim()),
    ...given('placeKey', draft.placeKey.trim()),
    ...given('reportArea', draft.reportArea.trim()),
    ...given('reportStorage', storageOf(draft)),
  };
}

/** Settings that this page asks for: nothing of a file stands over what was answered. */
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

/** Of the settings of a file those that this page does not ask for. */
export const unasked = (settings: Readonly<Settings>): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => !asked.includes(name)));

/** Whether someone is there to ask: of a shared screen that was answered, of others only a file says it. */
function staffed({ device, staffed: answered, rest }: Draft): Settings {
  if (device === 'shared') return answered ? {} : { staffed: false };
  return typeof rest['staffed'] === 'boolean' ? { staffed: rest['staffed'] } : {};
}

/** The draft as settings. What was not chosen is left out, so that the defaults of the elements hold. */
export function settingsOf(draft: Draft): Settings {
  const [language] = draft.languages;
  const { staffed: _staffed, ...rest } = unasked(draft.rest);
  return {
    ...rest,
    ...given('kind', draft.kind),
    ...given('name', draft.name.trim()),
    ...given('country', countryOf(draft)),
    ...given('nation', draft.nation === 'other' ? partOf(draft) : draft.nation),
    ...given('language', language),
    ...(draft.languages.length ? { languages: draft.languages } : {}),
    ...given('device', draft.device),
    ...staffed(draft),
    ...reporting(draft),
    ...(draft.services.length ? { services: draft.services.map((service) => toSettings(service, draft)) } : {}),
  };
}

function placeOf(raw: Settings): Pick<Draft, 'nation' | 'country' | 'part'> {
  const nation = typeof raw['nation'] === 'string' ? raw['nation'] : '';
  if (nations.some(([code]) => code === nation)) return { nation, country: '', part: '' };
  const country = typeof raw['country'] === 'string' ? raw['country'] : nation.slice(0, 2);
  if (country === 'IE') return { nation: 'IE', country: '', part: '' };
  // Of the United Kingdom a part has to be chosen: urgent lines differ.
  if (!country || country === 'GB' || country === 'UK') return { nation: '', country: '', part: '' };
  return { nation: 'other', country, part: nation };
}

/** Settings that were checked, as a draft to go on with. What this page does not ask for is kept. */
export function draftOf(raw: Settings): Draft {
  const kind = kinds.find((each) => each === raw['kind']) as Kind | undefined;
  const text = (name: string) => (typeof raw[name] === 'string' ? (raw[name] as string) : '');
  const languages = Array.isArray(raw['languages']) ? (raw['languages'] as string[]) : [];
  const first = text('language');
  // Without it the elements take a screen to be somebody's own.
  const isShared = raw['device'] === 'shared';
  const { staffed: said, kiosk = {}, ...others } = unasked(raw);
  const { choices, ...behaviour } = kiosk as Settings;
  const show = shownByScreens(choices, kind);
  const tablet = show ? behaviour : (kiosk as Settings);
  const rest = { ...others, ...(Object.keys(tablet).length ? { kiosk: tablet } : {}) };
  return withUsual(
    {
      ...emptyDraft,
      ...placeOf(raw),
      name: text('name'),
      languages: [...new Set([...(first ? [first] : []), ...languages, ...(first || languages.length ? [] : ['en'])])],
      device: isShared ? 'shared' : 'personal',
      show: show ?? [],
      chosen: show ? ['show', 'device'] : ['device'],
      staffed: !isShared || said !== false,
      report: raw['reportTo'] ? 'own' : undefined,
      reportTo: text('reportTo'),
      placeKey: text('placeKey'),
      reportArea: text('reportArea'),
      reportStorage: text('reportStorage') as Draft['reportStorage'],
      services: Array.isArray(raw['services']) ? (raw['services'] as Settings[]).map(fromSettings) : [],
      rest: isShared || said === undefined ? rest : { ...rest, staffed: said },
    },
    kind,
  );
}
