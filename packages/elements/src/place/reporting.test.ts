import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../check-in/check-in.define.js';
import { begin, started } from '../privacy/stand-in.fixture.js';
import '../prompts/prompts.define.js';
import './place.define.js';
import type { PlaceElement } from './place.js';
import type { Reporting } from './reporting.js';
import { SettingsRequestEvent } from './settings.events.js';
import type { Given } from './settings.js';
import { waitUntil } from '../patience.fixture.js';

let number = 0;
/** An address of its own for each test: what someone switched off stays off for as long as the page lives. */
const endpoint = () => `https://counts.example/${(number += 1)}`;

const place = (markup: TemplateResult) => fixture<PlaceElement>(markup);
const whenStarted = (many = 1) => waitUntil(() => started.length === many, `${many} reporters start`);
const say = (element: Element, type: string, detail: unknown) =>
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));

/** What a place does with its counts, as it tells every element inside. */
function reportingOf(element: PlaceElement): Reporting {
  let reporting: Reporting | undefined;
  const receive = (given: Given) => (reporting = given.reporting);
  element.firstElementChild!.dispatchEvent(new SettingsRequestEvent({ receive }));
  return reporting!;
}

async function warnings(act: () => Promise<unknown>): Promise<string> {
  const seen: string[] = [];
  const original = console.warn;
  console.warn = (...words: unknown[]) => void seen.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = original;
  }
  return seen.join('\n');
}

describe('counting in a place', () => {
  it('loads no reporter and shows nothing where no endpoint is named', async () => {
    const loads = begin();
    const element = await place(html`<talk-place><talk-check-in>Call 999</talk-check-in></talk-place>`);
    const checkIn = element.querySelector('talk-check-in')!;
    await waitUntil(() => checkIn.shadowRoot?.querySelector('#title'), 'the check-in arrives');
    say(checkIn, 'talk-check-in-begun', { checkIn: 'you-and-me' });
    expect(loads.count).to.equal(0);
    expect(checkIn.shadowRoot!.querySelector('talk-privacy')).to.equal(null);
  });

  it('starts with what the place says of itself', async () => {
    begin();
    const to = endpoint();
    await place(
      html`<talk-place
        kind="barbershop"
        nation="GB-WLS"
        device="shared"
        report-to=${to}
        place-key="tp_0123456789abcdefghijkl"
      ></talk-place>`,
    );
    await whenStarted();
    const { ended: _, ...told } = started[0]!.settings;
    expect(told).to.deep.equal({
      endpoint: to,
      key: 'tp_0123456789abcdefghijkl',
      kind: 'barbershop',
      area: 'GB-WLS',
      version: '0.1',
      storage: 'durable',
      minFill: 5,
    });
  });

  it('keeps nothing on a device of one’s own, and takes the area and the fill that the host gives', async () => {
    begin();
    await place(html`<talk-place report-to=${endpoint()} report-area="E06000027" report-min-fill="3"></talk-place>`);
    await whenStarted();
    const { storage, area, minFill, key, kind } = started[0]!.settings;
    expect([storage, area, minFill, key, kind]).to.deep.equal(['memory', 'E06000027', 3, undefined, 'community']);
  });

  it('resolves an address of the same site against the page', async () => {
    begin();
    await place(html`<talk-place report-to="/counts"></talk-place>`);
    await whenStarted();
    expect(started[0]!.settings.endpoint).to.equal(`${location.origin}/counts`);
  });

  it('counts nothing in a school until the host says where counts wait', async () => {
    const loads = begin();
    const school = await place(html`<talk-place kind="school" report-to=${endpoint()}></talk-place>`);
    await school.updateComplete;
    expect(loads.count).to.equal(0);
    school.setAttribute('report-storage', 'memory');
    await whenStarted();
    expect(started[0]!.settings.storage).to.equal('memory');
  });

  it('turns durable into memory on a page that may store nothing, and switches nothing on there', async () => {
    const loads = begin();
    await place(html`<talk-place no-store device="shared" report-to=${endpoint()}></talk-place>`);
    await whenStarted();
    const { storage, minFill } = started[0]!.settings;
    expect([storage, minFill]).to.deep.equal(['memory', 5]);
    await place(html`<talk-place no-store kind="school" report-to=${endpoint()}></talk-place>`);
    await place(html`<talk-place no-store report-storage="off" report-to=${endpoint()}></talk-place>`);
    const settings = { kind: 'school', reportStorage: 'off' };
    await place(html`<talk-place no-store .settings=${settings} report-to=${endpoint()}></talk-place>`);
    await aTimeout(0);
    expect(loads.count, 'no school, and nobody who said no').to.equal(1);
  });

  for (const [reason, words] of [
    ['off', 'in another tab someone said no'],
    ['ended', 'the endpoint takes nothing any more'],
  ] as const) {
    it(`counts no more in this page when ${words}, also in a place that comes back`, async () => {
      const loads = begin();
      const element = await place(html`<talk-place report-to=${endpoint()}><p></p></talk-place>`);
      await whenStarted();
      (started[0] as { on: boolean }).on = false;
      started[0]!.settings.ended(reason);
      const reporting = reportingOf(element);
      expect(reporting.state).to.equal(reason);
      const around = element.parentElement!;
      element.remove();
      await waitUntil(() => started[0]!.stopped, 'it stops');
      around.append(element);
      element.setAttribute('kind', 'workplace');
      await element.updateComplete;
      await aTimeout(0);
      expect([loads.count, started.length, reporting.state]).to.deep.equal([1, 1, reason]);
    });
  }

  it('stops the start when someone says no before the reporter is there', async () => {
    let arrive = () => {};
    begin({ load: () => new Promise<void>((resolve) => (arrive = resolve)) });
    const to = endpoint();
    const tabs = new BroadcastChannel(`talkplace-1 ${to}`);
    const heard = new Promise((resolve) => tabs.addEventListener('message', ({ data }) => resolve(data)));
    const element = await place(html`<talk-place report-to=${to}><p></p></talk-place>`);
    const reporting = reportingOf(element);
    say(element.querySelector('p')!, 'talk-check-in-begun', { checkIn: 'a' });
    await reporting.switchOff();
    expect(await heard, 'other tabs are told').to.equal('off');
    tabs.close();
    arrive();
    await aTimeout(0);
    expect([started.length, reporting.state]).to.deep.equal([0, 'off']);
  });

  it('stops with the element and starts again with it, and restarts when settings change', async () => {
    begin();
    const element = await place(html`<talk-place report-to=${endpoint()}></talk-place>`);
    await whenStarted();
    const around = element.parentElement!;
    around.prepend(element);
    await aTimeout(0);
    expect(started[0]!.stopped, 'moved, not gone').to.equal(false);
    element.setAttribute('kind', 'workplace');
    await whenStarted(2);
    expect([started[0]!.stopped, started[1]!.settings.kind]).to.deep.equal([true, 'workplace']);
    element.remove();
    await waitUntil(() => started[1]!.stopped, 'it stops');
    around.append(element);
    await whenStarted(3);
    element.removeAttribute('report-to');
    await waitUntil(() => started[2]!.stopped, 'it stops');
  });

  it('loses nothing that happens before the reporter is there', async () => {
    let arrive = () => {};
    begin({ load: () => new Promise<void>((resolve) => (arrive = resolve)) });
    const element = await place(html`<talk-place report-to=${endpoint()}><p></p></talk-place>`);
    say(element.querySelector('p')!, 'talk-check-in-begun', { checkIn: 'you-and-me' });
    await waitUntil(() => (arrive(), started.length), 'the reporter starts');
    expect(started[0]!.heard).to.deep.equal([{ type: 'talk-check-in-begun', detail: { checkIn: 'you-and-me' } }]);
  });

  it('counts in the innermost of places within places', async () => {
    begin();
    const outer = await place(
      html`<talk-place report-to=${endpoint()}
        ><p id="out"></p>
        <talk-place kind="workplace"><p id="in"></p></talk-place
      ></talk-place>`,
    );
    await whenStarted(2);
    say(outer.querySelector('#in')!, 'talk-check-in-begun', { checkIn: 'a' });
    say(outer.querySelector('#out')!, 'talk-check-in-begun', { checkIn: 'b' });
    const heardIn = (kind: string) => started.find(({ settings }) => settings.kind === kind)!.heard;
    expect(heardIn('workplace').map(({ detail }) => detail)).to.deep.equal([{ checkIn: 'a' }]);
    expect(heardIn('community').map(({ detail }) => detail)).to.deep.equal([{ checkIn: 'b' }]);
  });

  it('takes two presses within a second for one', async () => {
    begin();
    const element = await place(html`<talk-place report-to=${endpoint()}><p></p></talk-place>`);
    await whenStarted();
    const inside = element.querySelector('p')!;
    say(inside, 'talk-check-in-begun', { checkIn: 'a' });
    say(inside, 'talk-check-in-begun', { checkIn: 'a' });
    say(inside, 'talk-check-in-begun', { checkIn: 'b' });
    expect(started[0]!.heard.map(({ detail }) => detail)).to.deep.equal([{ checkIn: 'a' }, { checkIn: 'b' }]);
  });

  it('goes on without counting when the reporter does not load', async () => {
    begin({ load: () => Promise.reject(new Error('offline')) });
    const element = await place(html`<talk-place report-to=${endpoint()}><p></p></talk-place>`);
    await aTimeout(0);
    say(element.querySelector('p')!, 'talk-check-in-begun', { checkIn: 'a' });
    expect(started).to.deep.equal([]);
  });

  it('sends counts by TLS or within the machine, to an address with no room for who reads', async () => {
    begin();
    const refused = [
      'https://hr.example/c?u=4711',
      '/counts#4711',
      'http://counts.example/c',
      'https://me@hr.example/c',
    ];
    const said = await warnings(async () => {
      for (const to of refused) await place(html`<talk-place report-to=${to}></talk-place>`);
    });
    for (const to of refused) expect(said).to.contain(`reportTo "${to}"`);
    const taken = ['https://counts.example/c/1', 'http://localhost:8787/c', 'http://127.0.0.1:8787/c', '/c'];
    for (const to of taken) await place(html`<talk-place report-to=${to}></talk-place>`);
    await whenStarted(taken.length);
  });

  it('tells the host in the console what it cannot use, and never the key', async () => {
    begin();
    const said = await warnings(async () => {
      await place(
        html`<talk-place
          report-to="ftp://counts.example"
          place-key="tp_secret"
          report-area="E01000001"
          report-storage="cookie"
          report-min-fill="0"
        ></talk-place>`,
      );
      await place(html`<talk-check-in report-to="https://counts.example/alone"></talk-check-in>`);
    });
    for (const part of ['reportTo "ftp:', 'placeKey', 'reportArea "E01', 'reportStorage "cookie"', 'reportMinFill "0"'])
      expect(said).to.contain(part);
    expect(said).to.contain('on the <talk-place> around it');
    expect(said).not.to.contain('tp_secret');
    expect(started).to.deep.equal([]);
  });

  it('tells that an element is in view once, and not of the parts inside it', async () => {
    begin();
    const element = await place(
      html`<talk-place report-to=${endpoint()}><talk-prompts pack="school" hidden>Call 999</talk-prompts></talk-place>`,
    );
    await whenStarted();
    const deck = element.querySelector('talk-prompts')!;
    await waitUntil(() => deck.shadowRoot!.querySelector('.main'), 'the cards arrive');
    expect(started[0]!.heard, 'nobody has it in view').to.deep.equal([]);
    deck.hidden = false;
    await waitUntil(() => started[0]!.heard.length > 1, 'someone has it in view');
    const [opened, shown] = started[0]!.heard;
    expect(opened).to.deep.equal({ type: 'talk-opened', detail: { element: 'prompts', language: 'en' } });
    expect(shown!.type).to.equal('talk-prompts-shown');
    expect(started[0]!.heard.length).to.equal(2);
  });
});
