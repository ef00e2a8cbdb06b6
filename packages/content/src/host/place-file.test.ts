import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlaceFile, fromBase64Url, toBase64Url } from '../host.js';

const told = (raw: Record<string, unknown>) =>
  checkPlaceFile(raw).faults.map((fault) => `${fault.path}: ${fault.allowed}`);
const tea = { id: 'tea', name: 'Tea', summary: 'Hot.' };

describe('a place.json', () => {
  it.each(['barbershop-kiosk', 'workplace-intranet', 'school-portal', 'community-site', 'guests'])(
    'of the example %s holds whole',
    (example) => {
      const file = path.resolve(import.meta.dirname, `../../../../examples/${example}/place.json`);
      const raw = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      expect(checkPlaceFile(raw)).toEqual({ good: raw, faults: [] });
    },
  );

  it('loses what is wrong and nothing beside it', () => {
    const { good } = checkPlaceFile({
      kind: 'school',
      device: 'tablet',
      colour: 'red',
      services: [tea, { ...tea, id: 'Bad Id' }],
      kiosk: { idleSeconds: 1, print: true, colour: 'red' },
      words: 'none',
      __proto__: { name: 'not of the file' },
    });
    expect(good).toEqual({ kind: 'school', services: [tea], kiosk: { print: true } });
  });

  it('is told in words that need no schema library', () => {
    const raw = {
      device: 'tablet',
      staffed: 'yes',
      language: 'en_GB',
      colour: 'red',
      name: 'a'.repeat(81),
      services: [
        { ...tea, name: '', colour: 'red', channels: [{ type: 'phone', value: '1', label: 'Ring', hours: 9 }] },
      ],
    };
    expect(told(raw)).toEqual([
      'device: personal, shared',
      'staffed: true or false',
      'language: a language tag such as en or zh-HK',
      'colour: only names of settings, such as kind or services',
      'name: at most 80 letters',
      'services[0].name: a text that is not empty',
      'services[0].channels[0].hours: another form: the guide to settings has it',
      'services[0]: nothing called colour',
    ]);
  });
});

describe('base64url', () => {
  it('carries any text through an address and back', () => {
    const text = 'Neuadd y Llusern — قاعة 🏮 ~?>';
    expect(toBase64Url(text)).toMatch(/^[\w-]+$/);
    expect(fromBase64Url(toBase64Url(text))).toBe(text);
    expect(toBase64Url(text)).toBe(Buffer.from(text).toString('base64url'));
  });

  it('is undefined where it was cut or is none', () => {
    expect(fromBase64Url(toBase64Url('قاعة').slice(0, -1))).toBe(undefined);
    expect(fromBase64Url('!')).toBe(undefined);
  });
});
