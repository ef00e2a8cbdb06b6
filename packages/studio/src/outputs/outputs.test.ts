import { describe, expect, it } from 'vitest';
import { emptyDraft, emptyService, withUsual, type Draft } from '../state/draft.js';
import { siteIds, siteOf } from '../state/sites.js';
import { messageForIt } from './it.js';
import {
  blockFor,
  buttonFor,
  frameAddressFor,
  pinnedFor,
  plainFor,
  posterFor,
  shortcodeFor,
  shownBy,
  snippetFor,
  staticFor,
} from './outputs.js';
import { tabletFor } from './tablet.js';

const stand = {
  files: 'https://help.example/talkplace/',
  tablet: 'https://help.example/kiosk/',
  connect: [],
  version: '0.1.0',
  integrity: undefined,
};
const draft: Draft = {
  ...withUsual(emptyDraft, 'barbershop'),
  name: 'Harbour "Street" Barbers',
  nation: 'GB-SCT',
  device: 'personal',
  show: ['signposts', 'leave', 'prompts'],
  site: 'script',
  services: [{ ...emptyService, id: 'chair', name: 'Anyone here', summary: 'Ask for five minutes.' }],
};
const settingsIn = (address: string) =>
  JSON.parse(Buffer.from(address.split('#place=')[1]!, 'base64url').toString('utf8')) as Record<string, unknown>;

describe('what someone takes along', () => {
  it('puts elements in the order of a page: leaving first, counting last', () => {
    expect(shownBy({ ...draft, languages: ['en', 'ar'], report: 'own' })).toEqual([
      'leave',
      'language',
      'prompts',
      'signposts',
      'privacy',
    ]);
    expect(shownBy({ ...draft, device: 'shared' })).not.toContain('leave');
    expect(shownBy({ ...draft, device: 'shared', show: ['leave'] })).toEqual(['urgent']);
  });

  it('names the loader, the place and its own people in the code', async () => {
    const code = await snippetFor('script', draft, stand);
    expect(code).toContain('src="https://help.example/talkplace/talkplace.js"');
    expect(code).toContain('name="Harbour &quot;Street&quot; Barbers"');
    expect(code).toContain('"id":"chair"');
    expect(code).toContain('999');
  });

  it('names other files where someone has their own, with or without a slash', async () => {
    const code = await snippetFor('script', { ...draft, files: 'https://own.example/tp' }, stand);
    expect(code).toContain('src="https://own.example/tp/talkplace.js"');
  });

  it('hands out an accent that can be read, in the code and in the frame', async () => {
    const yellow = { ...draft, accent: '#ffe000' };
    const [, colour] = /--talk-accent: (#[\da-f]{6})/.exec(await snippetFor('script', yellow, stand)) ?? [];
    expect(colour).not.toBe('#ffe000');
    expect(frameAddressFor(yellow, stand)).toMatch(`accent=${colour!.slice(1)}`);
    expect(await snippetFor('frame', yellow, stand)).toContain(`frame.html#accent=${colour!.slice(1)}&amp;show=`);
  });

  it('offers a quiet button that opens what was chosen, with numbers in it where no script runs', async () => {
    const code = await buttonFor({ ...draft, show: ['signposts', 'leave', 'prompts'] }, stand);
    expect(code).toContain('<talk-launcher show="prompts signposts">');
    expect(code).toMatch(/<talk-launcher[^]*999[^]*<\/talk-launcher>/);
    expect(code).not.toContain('<talk-prompts');
  });

  it('writes a line for the plugin of WordPress that no name can end', () => {
    const line = shortcodeFor({
      ...draft,
      name: 'The "Shed" [back room]',
      report: 'own',
      reportTo: 'https://c.example',
    });
    expect(line).toContain('show="leave prompts signposts"');
    expect(line).toContain('name="The ”Shed” (back room)"');
    expect(line).toMatch(/^\[talkplace( [a-z]+="[^"[\]]*")+\]\n$/);
    expect(line).not.toContain('c.example');
  });

  it('pins the one file by its hash', async () => {
    const code = await pinnedFor(draft, { ...stand, integrity: { 'talkplace-0.1.0.pinned.js': 'sha384-abc' } });
    expect(code).toContain('integrity="sha384-abc"');
  });

  it('puts the logo onto the poster as part of it, and lets pictures of the poster itself through its policy', async () => {
    const page = await posterFor({ ...draft, logo: { name: 'l.png', data: 'data:image/png;base64,AAAA' } }, 'A4', 'en');
    expect(page).toContain('<img class="logo" src="data:image/png;base64,AAAA"');
    expect(page).toMatch(/default-src (&#39;|')none(&#39;|'); img-src data:;/);
    expect(await posterFor(draft, 'A4', 'en')).not.toContain('<img');
  });

  it('sets a tablet up as a shared screen, and draws a square for it', () => {
    const { address, square } = tabletFor(draft, stand);
    expect(address).toMatch(/^https:\/\/help\.example\/kiosk\/#place=[\w-]+$/);
    expect(settingsIn(address)).toMatchObject({ device: 'shared', name: draft.name, nation: 'GB-SCT' });
    expect(square).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  it('draws no square that phones could not read, and a small one where the file stands on the web', () => {
    const services = Array.from({ length: 12 }, (_, at) => ({
      ...emptyService,
      id: `s-${at}`,
      name: `Service ${at}`,
      summary: 'a'.repeat(200),
    }));
    expect(tabletFor({ ...draft, services }, stand).square).toBe(undefined);
    const small = tabletFor({ ...draft, services, placeFile: 'https://help.example/place.json' }, stand);
    expect(small.address).toBe('https://help.example/kiosk/?place=https%3A%2F%2Fhelp.example%2Fplace.json');
    expect(small.square).toBeDefined();
  });
});

describe('paper and text', () => {
  it('are written in each language that the place offers', async () => {
    const both = { ...draft, languages: ['en', 'cy'] };
    expect(await posterFor(both, 'A4', 'en')).toContain('<html lang="en" dir="ltr">');
    expect(await posterFor(both, 'A4', 'cy')).toContain('<html lang="cy" dir="ltr">');
    expect(await staticFor(both, 'ar')).toContain('<html lang="ar" dir="rtl">');
    expect(await blockFor(both, 'cy')).toMatch(/^<div lang="cy"/);
    expect(await plainFor(both, 'cy')).not.toBe(await plainFor(both, 'en'));
  });

  it('take a logo as a picture, whatever is written in its name or its data', async () => {
    const logo = { name: 'l.png', data: 'data:image/png;base64,"><p>Ring 0900</p>' };
    const page = await posterFor({ ...draft, name: "Cut $& Co $'", logo }, 'A4', 'en');
    expect(page).not.toContain('<p>Ring');
    expect(page).toContain(`alt="Cut $&amp; Co $'"`);
  });
});

describe('the message to IT', () => {
  it.each(siteIds)('says for %s what it needs, and that nothing is sent', (site) => {
    const text = messageForIt({ ...draft, site }, stand);
    expect(text).toContain('It sends nothing anywhere.');
    const way = siteOf(site)!.way;
    if (way === 'script') expect(text).toContain('script-src https://help.example');
    if (way === 'frame') expect(text).toContain('frame-src https://help.example');
    if (way === 'tablet') expect(text).toContain('The tablet needs to reach https://help.example by https');
    if (way === 'html' || way === 'paper') expect(text).toContain('nothing to allow');
  });

  it('names where counts go, and who may show the frame', () => {
    const text = messageForIt(
      {
        ...draft,
        site: 'sharepoint',
        page: 'https://intranet.example/talk',
        report: 'own',
        reportTo: 'https://counts.example/counts',
      },
      stand,
    );
    expect(text).toContain('anonymous counts to https://counts.example');
    expect(text).toContain('frame-ancestors https://intranet.example');
    expect(text).toContain("connect-src 'self' https://counts.example");
    expect(text).toContain('HTML field security, add help.example');
  });

  const counted: Draft = { ...draft, report: 'own', reportTo: 'https://counts.example/counts' };

  it.each([
    ['text and links, which cannot count', { ...counted, site: 'html' }],
    ['paper, which cannot count', { ...counted, site: 'paper' }],
    ['a school that has not said yes', { ...counted, kind: 'school', site: 'moodle' }],
    ['counts that are switched off', { ...counted, reportStorage: 'off', site: 'script' }],
  ] satisfies [string, Draft][])('speaks of no counts for %s', (_, of) => {
    const text = messageForIt(of, stand);
    expect(text).toContain('It sends nothing anywhere.');
    expect(text).not.toContain('counts.example');
  });

  it('asks to build the frame anew where place.json or counts stand elsewhere: a header opens nothing', () => {
    const elsewhere: Draft = { ...counted, site: 'iframe', placeFile: 'https://harbour.example/place.json' };
    const text = messageForIt(elsewhere, stand);
    expect(text).toContain('TALKPLACE_CONNECT="https://harbour.example https://counts.example"');
    expect(text).toContain('Access-Control-Allow-Origin: *');
    const open = { ...stand, connect: ['https://harbour.example', 'https://counts.example'] };
    expect(messageForIt(elsewhere, open)).not.toContain('TALKPLACE_CONNECT');
    const beside = messageForIt({ ...draft, site: 'iframe', placeFile: 'https://help.example/place.json' }, stand);
    expect(beside).not.toContain('TALKPLACE_CONNECT');
    expect(beside).not.toContain('Access-Control-Allow-Origin');
  });

  it('of files that stand elsewhere it does not claim to know what their build allows', () => {
    const open = { ...stand, connect: ['https://counts.example'] };
    const text = messageForIt({ ...counted, site: 'iframe', files: 'https://own.example/tp/' }, open);
    expect(text).toContain('TALKPLACE_CONNECT="https://counts.example"');
  });

  it('names for a tablet the site of place.json and of the counts, and the policy of its page', () => {
    const text = messageForIt({ ...counted, site: 'tablet', placeFile: 'https://harbour.example/place.json' }, stand);
    expect(text).toContain('https://help.example and https://harbour.example and https://counts.example by https');
    expect(text).toContain('connect-src');
    expect(text).toContain('Access-Control-Allow-Origin: *');
  });

  it('speaks of the way that it is asked for, and stands where an address is none', () => {
    expect(messageForIt({ ...draft, site: 'script' }, stand, 'frame')).toContain('frame-src https://help.example');
    expect(messageForIt({ ...draft, site: 'sharepoint', files: 'x' }, stand)).toContain('frame-src x/');
  });
});
