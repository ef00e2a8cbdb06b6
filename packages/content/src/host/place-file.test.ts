import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.js';
import { checkPlaceFile } from './place-file.js';

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

  it.each(['https://<your collector>/counts', 'https://counts example/', 'https://', 'counts', '', 'ftp://a.example/'])(
    'that sends counts to %j is told what an address is',
    (reportTo) => {
      expect(told({ reportTo, exit: reportTo })).toEqual([
        'reportTo: an address that starts with https:// or /, without ? and #, such as https://counts.example/v1',
        'exit: an address that starts with https:// or /, such as https://www.example/',
      ]);
    },
  );

  it.each(['/counts', './counts', '../counts', 'https://counts.example', 'http://127.0.0.1:8080/v1', 'https://[::1]/'])(
    'may send counts to %s',
    (reportTo) => {
      expect(told({ reportTo, exit: reportTo })).toEqual([]);
    },
  );

  it('may not send counts to an address with room for who reads the page', () => {
    expect(told({ reportTo: '/counts?of=me', exit: '/weather?in=Leeds' })).toEqual([
      'reportTo: an address that starts with https:// or /, without ? and #, such as https://counts.example/v1',
    ]);
  });

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
