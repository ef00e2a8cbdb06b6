import { describe, expect, it } from 'vitest';
import { toBase64Url } from '@talkplace/content/base64url';
import { emptyDraft, emptyService, withUsual, type Draft } from './draft.js';
import { fromFragment, openFile, toFile, toFragment } from './file.js';
import { settingsOf } from './settings.js';
import { summaryOf } from './summary.js';

const draft: Draft = {
  ...withUsual(emptyDraft, 'community'),
  name: 'Neuadd y Llusern — قاعة',
  nation: 'GB-WLS',
  services: [{ ...emptyService, id: 'tea', name: 'The tea table', summary: 'Sit down.' }],
  placeKey: `tp_${'b'.repeat(22)}`,
  logo: { name: 'mark.png', data: 'data:image/png;base64,AAAA' },
};
const file = (text: string, name = 'work.json', type = 'application/json') =>
  Object.assign(new Blob([text], { type }), { name });
const form = 'talkplace-set-up';
async function open(raw: Record<string, unknown>) {
  const opened = await openFile(file(JSON.stringify({ form, version: 1, draft: raw })));
  if ('fault' in opened) throw new Error(opened.fault);
  return opened;
}
const faultOf = async (text: string, name?: string, type?: string) => {
  const opened = await openFile(file(text, name, type));
  return 'fault' in opened ? opened.fault : 'none';
};

describe('work saved as a file', () => {
  it('is there again when it is opened, whole', async () => {
    expect(await openFile(file(toFile(draft)))).toEqual({ draft, leftOut: [] });
  });

  it.each([
    ['', /empty/],
    ['{"kind": "scho', /cut off/],
    ['<!doctype html>', /web page/],
    ['[1, 2]', /begin with \{/],
    ['{"colour": "red"}', /none of its names/],
    ['{"form": "talkplace-set-up", "version": 9}', /newer/],
  ])('that is no draft (%s) is met with what to do', async (text, says) => {
    expect(await faultOf(text)).toMatch(says);
  });

  it('that is a picture, a document or far too large is not read at all', async () => {
    expect(await faultOf('x', 'cat.png', 'image/png')).toMatch(/cat\.png is a picture/);
    expect(await faultOf('x', 'letter.docx', '')).toMatch(/document/);
    expect(await faultOf(' '.repeat(2_000_001))).toMatch(/far larger/);
  });

  it('loses only the parts that were changed by hand and cannot be used', async () => {
    const { leftOut, ...opened } = await open({ ...draft, languages: 'en', colour: 1 });
    expect(opened.draft).toEqual({ ...draft, languages: ['en'] });
    expect(leftOut).toEqual(['colour: not as this page writes it', 'languages: not as this page writes it']);
  });

  it('has the form that was open and half filled', async () => {
    const half = { ...draft, open: { at: 1, service: { ...emptyService, name: 'The walk', phone: '0163' } } };
    expect(await openFile(file(toFile(half)))).toEqual({ draft: half, leftOut: [] });
    expect(await fromFragment(`#${toFragment(half)}`)).toMatchObject({ draft: { open: half.open } });
  });

  it.each([
    ['kind', 'pub'],
    ['report', 'x'],
    ['device', 'x'],
    ['site', 'x'],
    ['nation', 'England'],
    ['country', 'England'],
    ['part', 'x'],
    ['languages', [{}]],
    ['languages', ['en_GB']],
    ['show', ['everything']],
    ['services', [{ name: 5 }]],
    ['services', [{ ...emptyService, name: 'Tea', rest: 'x' }]],
    ['open', 'x'],
    ['open', { at: -1, service: emptyService }],
    ['rest', []],
    ['rest', { exit: 5 }],
    ['rest', { kiosk: { idleSeconds: 1 } }],
    ['staffed', 'yes'],
    ['files', 'javascript:alert(1)'],
    ['page', 'x'],
    ['logo', 'x'],
    ['__proto__', { name: 'x' }],
  ])('can be shown whatever stands in it: %s is %o', async (name, value) => {
    const text = JSON.stringify({ form, version: 1, draft: { ...draft, [name]: value } });
    const opened = await openFile(
      file(name === '__proto__' ? text.replace(/}}$/, ',"__proto__":{"name":"x"}}}') : text),
    );
    if ('fault' in opened) throw new Error(opened.fault);
    expect(opened.leftOut).toHaveLength(1);
    expect(summaryOf(opened.draft).length).toBeGreaterThan(10);
    expect(settingsOf(opened.draft)).toMatchObject({ name: draft.name });
  });

  it('has ids that everybody can use, whatever an older page wrote', async () => {
    const service = { ...emptyService, name: 'Thursday football in the Harbour Street park', summary: 'A game.' };
    const services = ['thursday-football-in-the-harbour-street-', 'tea', 'tea', ''].map((id) => ({ ...service, id }));
    const opened = await open({ ...draft, services });
    expect(opened.draft.services.map(({ id }) => id)).toEqual([
      'thursday-football-in-the-harbour-street',
      'tea',
      'thursday-football-in-the-harbour-street-2',
      'thursday-football-in-the-harbour-street-3',
    ]);
  });
});

describe('a draft from somebody else', () => {
  it('cannot count where the page says that nothing is counted', async () => {
    const { draft: taken } = await open({
      ...draft,
      report: 'none',
      rest: { reportTo: 'https://collector.example/c', placeKey: draft.placeKey, exit: 'https://exit.example/' },
    });
    const settings = settingsOf(taken);
    expect(Object.keys(settings).filter((name) => /report|Key/.test(name))).toEqual([]);
    const hidden = { ...draft, report: 'none' as const, rest: { reportTo: 'https://collector.example/c' } };
    expect(settingsOf(hidden)).not.toHaveProperty('reportTo');
  });

  it('cannot put a page into the picture', async () => {
    const data = 'data:image/png;base64,"><p>Ring 0900 123</p>';
    expect((await open({ ...draft, logo: { name: 'l.png', data } })).draft.logo).toBe(undefined);
  });

  it('brings by link neither a picture nor a key', async () => {
    const text = JSON.stringify({ form, version: 1, draft });
    const opened = await fromFragment(`#draft=${toBase64Url(text)}`);
    if (!opened || 'fault' in opened) throw new Error('not opened');
    expect(opened.draft).toMatchObject({ name: draft.name, placeKey: '', logo: undefined });
    expect(opened.leftOut).toEqual(['logo: a link cannot bring it', 'placeKey: a link cannot bring it']);
  });

  it('shows in the list everything that it would hand out', async () => {
    const { draft: taken } = await open({
      ...draft,
      files: 'https://files.example/tp/',
      page: 'https://page.example/',
      placeFile: 'https://file.example/place.json',
      rest: { exit: 'https://exit.example/', words: { en: {} } },
      services: [
        {
          ...emptyService,
          name: 'Tea',
          phone: '01632 960117',
          rest: { channels: [{ type: 'text', value: '88222', label: 'Text us' }] },
        },
      ],
    });
    const said = summaryOf(taken).map(({ name, said: lines }) => `${name}: ${lines.join()}`);
    expect(said).toEqual(
      expect.arrayContaining([
        'Files come from: https://files.example/tp/',
        'Page it stands on: https://page.example/',
        'place.json stands at: https://file.example/place.json',
        'The quick way out leads to: https://exit.example/',
        'Words of the buttons: As in the file that was opened',
        'Your own people and services: Tea, 01632 960117, Text us: 88222',
      ]),
    );
    const [exit] = summaryOf(taken).filter(({ name }) => name.startsWith('The quick way out'));
    expect(exit?.change).toEqual({ without: { rest: { words: { en: {} } } } });
  });
});

describe('a place.json', () => {
  it('is opened too, and names by its place what cannot be used', async () => {
    const place = {
      kind: 'school',
      name: 'Millbrook Primary',
      nation: 'GB-WLS',
      colour: 'red',
      device: 'tablet',
      services: [
        { id: 'good', name: 'Coffee', summary: 'A warm room.' },
        { id: 'Bad Id', name: 'Toast', summary: 'A cold room.' },
      ],
    };
    const opened = await openFile(file(JSON.stringify(place), 'place.json'));
    if ('fault' in opened) throw new Error(opened.fault);
    expect(opened.draft).toMatchObject({ kind: 'school', nation: 'GB-WLS', name: 'Millbrook Primary' });
    expect(opened.draft.services.map(({ id }) => id)).toEqual(['good']);
    expect(opened.leftOut.join('\n')).toMatch(
      /colour: only names.*\ndevice: personal, shared\nservice 2, id: an id of.*\nWhat shows, colour/s,
    );
  });
});

describe('a link', () => {
  it('carries the work in its fragment, without key and logo', async () => {
    const fragment = `#${toFragment(draft)}`;
    expect(fragment).toMatch(/^#draft=[\w-]+$/);
    expect(await fromFragment(fragment)).toEqual({ draft: { ...draft, placeKey: '', logo: undefined }, leftOut: [] });
  });

  it('that was cut off says so', async () => {
    const opened = await fromFragment(`#${toFragment(draft)}`.slice(0, -20));
    expect(opened && 'fault' in opened && opened.fault).toMatch(/not whole|cut off/);
  });

  it('of another kind is left alone', async () => {
    expect(await fromFragment('#work')).toBe(undefined);
    const other = await fromFragment(`#draft=${toBase64Url('[]')}`);
    expect(other && 'fault' in other).toBe(true);
  });
});
