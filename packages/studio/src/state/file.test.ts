import { describe, expect, it } from 'vitest';
import { toBase64 } from './base64.js';
import { emptyDraft, emptyService, withUsual, type Draft } from './draft.js';
import { fromFragment, openFile, toFile, toFragment } from './file.js';

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
    const broken = { form: 'talkplace-set-up', version: 1, draft: { ...draft, languages: 'en', colour: 1 } };
    const opened = await openFile(file(JSON.stringify(broken)));
    expect(opened).toEqual({ draft: { ...draft, languages: ['en'] }, leftOut: ['languages', 'colour'] });
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
    expect(opened.leftOut.join('\n')).toMatch(/colour: no setting.*\ndevice: .*\nservice 2, id: an id of/s);
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
    const other = await fromFragment(`#draft=${toBase64('[]')}`);
    expect(other && 'fault' in other).toBe(true);
  });
});
