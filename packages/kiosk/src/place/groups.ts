import { languages } from '@talkplace/content/generated/languages.js';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function screensOf(kiosk: unknown): string[] {
  const { choices } = (kiosk ?? {}) as { choices?: unknown };
  if (!Array.isArray(choices)) return [];
  return choices.map((each: unknown) => text(typeof each === 'object' ? (each as { screen?: unknown })?.screen : each));
}

/** Groups of content that a place may need, as `build/kiosk-files.mjs` names them. */
export function groupsOf(raw: Readonly<Record<string, unknown>>): string[] {
  const kind = text(raw['kind']) || 'community';
  const region = /^[a-z]{2,3}-([A-Z]{2})$/.exec(text(raw['language']))?.[1];
  const country = text(raw['country']) || text(raw['nation']).slice(0, 2) || region || 'GB';
  const asked = Array.isArray(raw['languages']) ? raw['languages'].map((tag) => text(tag).split('-')[0]!) : [];
  const tags = languages.map(({ tag }) => tag).filter((tag) => asked.length === 0 || asked.includes(tag));
  const isTogether = kind === 'school' || screensOf(raw['kiosk']).includes('together');
  return [
    `directory/${(country === 'UK' ? 'GB' : country).toLowerCase()}`,
    `packs/${kind}`,
    ...(isTogether && kind !== 'school' ? ['packs/school'] : []),
    ...tags.filter((tag) => tag !== 'en').map((tag) => `language/${tag}`),
  ];
}
