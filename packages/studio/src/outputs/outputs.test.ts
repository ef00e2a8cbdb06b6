import { describe, expect, it } from 'vitest';
import { emptyDraft, emptyService, withUsual, type Draft } from '../state/draft.js';
import { siteIds, siteOf } from '../state/sites.js';
import { messageForIt } from './it.js';
import { frameAddressFor, pinnedFor, posterFor, shownBy, snippetFor, tabletFor } from './outputs.js';

const stand = {
  files: 'https://help.example/talkplace/',
  tablet: 'https://help.example/kiosk/',
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

  it('pins the one file by its hash', async () => {
    const code = await pinnedFor(draft, { ...stand, integrity: { 'talkplace-0.1.0.pinned.js': 'sha384-abc' } });
    expect(code).toContain('integrity="sha384-abc"');
  });

  it('puts the logo onto the poster as part of it, and lets pictures of the poster itself through its policy', async () => {
    const page = await posterFor({ ...draft, logo: { name: 'l.png', data: 'data:image/png;base64,AAAA' } }, 'A4');
    expect(page).toContain('<img class="logo" src="data:image/png;base64,AAAA"');
    expect(page).toMatch(/default-src (&#39;|')none(&#39;|'); img-src data:;/);
    expect(await posterFor(draft, 'A4')).not.toContain('<img');
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
});
