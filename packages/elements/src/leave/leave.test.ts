import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Exit } from './exit.js';
import { pageExit } from './exit.js';
import './leave.define.js';
import type { LeaveElement } from './leave.js';
import { waitUntil } from '../patience.fixture.js';

const find = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const read = (part: Element | null) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const status = (element: Element) => read(find(element, '[role=status]'));

/** Writes down in which order the page is left, instead of leaving it. */
function watched(element: LeaveElement) {
  const seen: string[] = [];
  const page: Exit = {
    blank: () => void seen.push('blank'),
    replace: (address) => void seen.push(`replace ${address}`),
  };
  element.page = page;
  element.addEventListener('talk-leave-pressed', ({ detail }) => seen.push(`event ${JSON.stringify(detail)}`));
  return seen;
}

async function leaving(markup = html`<talk-leave exit="https://example.org/weather"></talk-leave>`) {
  const element = await fixture<LeaveElement>(markup);
  return { element, seen: watched(element) };
}

const left = ['event {}', 'blank', 'replace https://example.org/weather'];
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => sendKeys({ press: key })), Promise.resolve());

/** Moves the clock of the next keys: the keys are real, only their time is not. */
async function later<T>(element: LeaveElement, milliseconds: number, act: () => Promise<T>) {
  const shift = (event: KeyboardEvent) =>
    Object.defineProperty(event, 'timeStamp', { value: performance.now() + milliseconds });
  const parent = element.parentNode!;
  element.remove();
  window.addEventListener('keydown', shift, true);
  parent.append(element);
  try {
    return await act();
  } finally {
    window.removeEventListener('keydown', shift, true);
  }
}

describe('<talk-leave>', () => {
  it('lets everything forget, then empties the page, then goes elsewhere in its place', async () => {
    const { element, seen } = await leaving();
    find<HTMLButtonElement>(element, 'button').click();
    expect(seen).to.deep.equal(left);
  });

  for (const key of ['Enter', 'Space']) {
    it(`leaves by ${key} on the button`, async () => {
      const { element, seen } = await leaving();
      find<HTMLButtonElement>(element, 'button').focus();
      await press(key);
      expect(seen).to.deep.equal(left);
    });
  }

  it('leaves after three presses of Shift, wherever the focus is, and counts them aloud', async () => {
    const page = await fixture(html`
      <div><input aria-label="Name" /><talk-leave exit="https://example.org/weather"></talk-leave></div>
    `);
    const element = page.querySelector('talk-leave')!;
    const seen = watched(element);
    page.querySelector('input')!.focus();
    await press('Shift');
    await waitUntil(() => status(element) === 'Press Shift 2 more times to exit.');
    await press('Shift');
    await waitUntil(() => status(element) === 'Press Shift 1 more time to exit.');
    expect(seen).to.deep.equal([]);
    await press('Shift');
    expect(seen).to.deep.equal(left);
    await element.updateComplete;
    expect(status(element)).to.equal('');
  });

  it('stays for Shift with another key between, and for capital letters', async () => {
    const { seen } = await leaving();
    await press('Shift', 'Shift', 'a', 'Shift', 'Shift', 'Tab', 'Shift');
    expect(seen).to.deep.equal([]);
    await press('Shift', 'Shift');
    expect(seen).to.deep.equal(left);
    for (const letter of ['A', 'B', 'C', 'D']) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: letter });
      await sendKeys({ up: 'Shift' });
    }
    expect(seen).to.deep.equal(left);
  });

  it('stays for presses that are far apart in time', async () => {
    const { element, seen } = await leaving();
    await press('Shift', 'Shift');
    await later(element, 6_000, () => press('Shift'));
    expect(seen).to.deep.equal([]);
    await later(element, 12_000, () => press('Shift', 'Shift', 'Shift'));
    expect(seen).to.deep.equal(left);
  });

  it('no longer listens once it is taken off the page', async () => {
    const { element, seen } = await leaving();
    element.remove();
    await press('Shift', 'Shift', 'Shift');
    expect(seen).to.deep.equal([]);
  });

  it('goes to a neutral page where the host named none, and tells the host of a wrong address', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      const { element, seen } = await leaving(html`<talk-leave exit="javascript:alert(1)"></talk-leave>`);
      find<HTMLButtonElement>(element, 'button').click();
      expect(seen.at(-1)).to.match(/^replace https:\/\/\S+$/);
    } finally {
      console.warn = warn;
    }
    const ours = said.filter((line) => line.includes('Talkplace'));
    expect(ours).to.have.length(1);
    expect(ours[0]).to.contain('<talk-leave>').and.to.contain('exit "javascript:alert(1)"').and.to.contain('https://');
  });

  it('takes the address from the place around it', async () => {
    const element = await fixture<LeaveElement>(html`<talk-leave .settings=${{ exit: '/sport' }}></talk-leave>`);
    const seen = watched(element);
    element.leave();
    expect(seen.at(-1)).to.equal('replace /sport');
  });

  it('says what it cannot do, beside the button and to those who hear it', async () => {
    const { element } = await leaving();
    const history = find(element, '#history');
    expect(read(history)).to.contain('does not clear your browser history').and.to.contain('Shift key three times');
    expect(history.checkVisibility()).to.equal(true);
    expect(find(element, 'button').getAttribute('aria-describedby')).to.equal('history');
  });

  for (const [where, markup] of [
    ['', html`<talk-leave></talk-leave>`],
    [' in Welsh', html`<talk-leave lang="cy"></talk-leave>`],
    [' from right to left', html`<div dir="rtl" lang="ar"><talk-leave></talk-leave></div>`],
  ] as const) {
    it(`is accessible${where}, at rest and while it counts`, async () => {
      const element = await fixture(markup);
      await expect(element).to.be.accessible();
      await press('Shift');
      await expect(element).to.be.accessible();
      await press('a');
    });
  }
});

describe('leaving a page', () => {
  it('empties it at once, our own elements too', async () => {
    const page = await fixture(
      html`<div>
        <p>Words of the page</p>
        <talk-leave></talk-leave>
      </div>`,
    );
    const { title } = document;
    const style = document.documentElement.getAttribute('style');
    pageExit.blank();
    try {
      expect(page.querySelector('p')!.checkVisibility({ visibilityProperty: true })).to.equal(false);
      const button = find(page.querySelector('talk-leave')!, 'button');
      expect(button.checkVisibility({ visibilityProperty: true })).to.equal(false);
      expect(document.title.trim()).to.equal('');
    } finally {
      document.documentElement.setAttribute('style', style ?? '');
      document.title = title;
    }
  });

  it('works from inside a frame that may not move its page, and leaves no step back', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.srcdoc = `<!doctype html><html lang="en"><title>Frame</title>
      <script type="module">
        import { pageExit } from '${new URL('./exit.ts', import.meta.url).href}';
        window.leave = () => pageExit.replace('about:blank?left');
      </script>`;
    const loaded = () => new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const first = loaded();
    document.body.append(frame);
    await first;
    // While a page is still loading, every way on replaces it.
    await new Promise((resolve) => setTimeout(resolve));
    const steps = history.length;
    const here = location.href;
    const second = loaded();
    (frame.contentWindow as Window & { leave?: () => void }).leave!();
    await second;
    expect(frame.contentWindow!.location.href).to.equal('about:blank?left');
    expect(history.length).to.equal(steps);
    expect(location.href).to.equal(here);
    frame.remove();
  });
});
