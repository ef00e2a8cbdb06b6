import { expect } from '@open-wc/testing';
import { goTo, helpButton, inside, kioskWith, press, read, shown } from './kiosk.fixture.js';
import { waitUntil } from '../patience.fixture.js';

const marker = 'marker-of-the-person-before';

/** All text and all values below a node, in shadow roots too. */
function everything(node: Node): string {
  const own =
    node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement
      ? node.value
      : node instanceof Text
        ? node.data
        : '';
  const roots = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  return own + [...node.childNodes, ...roots].map(everything).join(' ');
}

describe('a wipe', () => {
  it('goes to a new document at its clean address, without an entry in the history', async () => {
    const { kiosk, page } = await kioskWith();
    const before = history.length;
    kiosk.address = './index.html?place=harbour#marker';
    await goTo(kiosk, 'home');
    await press(kiosk, '.clear');
    expect(page.went).to.deep.equal([new URL('./index.html?place=harbour', document.baseURI).href]);
    expect(history.length).to.equal(before);
  });

  it('leaves out query and fragment of this page', async () => {
    const { kiosk, page } = await kioskWith();
    history.replaceState(null, '', `${location.pathname}${location.search}#${marker}`);
    await goTo(kiosk, 'home');
    await press(kiosk, '.clear');
    history.replaceState(null, '', location.pathname + location.search);
    expect(page.went).to.deep.equal([location.origin + location.pathname]);
  });

  it('shows nothing of the person any more in the same frame, and keeps urgent help', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'find');
    const field = inside(kiosk, 'talk-signposts')!.querySelector('input')!;
    field.value = marker;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.focus();
    getSelection()?.selectAllChildren(document.body);
    window.name = marker;
    let atOnce = '';
    kiosk.addEventListener('talk-kiosk-wipe', () => (atOnce = everything(kiosk)));
    kiosk.clear();
    expect(atOnce).to.contain('Need help now?');
    expect(atOnce).not.to.contain(marker);
    expect(kiosk.shadowRoot!.querySelector('.stage talk-signposts')).to.equal(null);
    expect(window.name).to.equal('');
    expect(getSelection()?.isCollapsed ?? true).to.equal(true);
    expect(document.activeElement).to.equal(document.body);
    expect(helpButton(kiosk).checkVisibility()).to.equal(true);
  });

  it('leaves no timer behind', async () => {
    const { kiosk, clock } = await kioskWith();
    await goTo(kiosk, 'hands-free');
    helpButton(kiosk).click();
    kiosk.crash('prompts');
    kiosk.clear();
    expect(clock.waiting).to.equal(0);
  });

  it('happens once, however often it is asked for', async () => {
    const { kiosk, page } = await kioskWith();
    let told = 0;
    kiosk.addEventListener('talk-kiosk-wipe', () => (told += 1));
    for (let times = 0; times < 5; times += 1) kiosk.clear();
    expect([told, page.went.length]).to.deep.equal([1, 1]);
  });

  it('lets an app go by itself, and goes where the app does not', async () => {
    const { kiosk, clock, page } = await kioskWith();
    await goTo(kiosk, 'home');
    kiosk.addEventListener('talk-kiosk-wipe', (event) => event.preventDefault());
    kiosk.clear();
    expect(page.went).to.deep.equal([]);
    clock.pass(4);
    expect(page.went).to.have.length(1);
  });

  it('starts afresh within the document where a new one would be an error page', async () => {
    const { kiosk, clock, page } = await kioskWith();
    page.online = false;
    await press(kiosk, '.start');
    const language = kiosk.shadowRoot!.querySelector('talk-language');
    expect(language).to.equal(null);
    await press(kiosk, '.choice[data-screen="find"]');
    await waitUntil(() => inside(kiosk, 'talk-signposts')?.querySelector('input'), 'it is there');
    const field = inside(kiosk, 'talk-signposts')!.querySelector('input')!;
    field.value = marker;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    kiosk.clear();
    await kiosk.updateComplete;
    expect(page.went).to.deep.equal([]);
    expect(kiosk.screen).to.equal('attract');
    expect(kiosk.idle).to.equal(true);
    expect(everything(document)).not.to.contain(marker);
    clock.pass(600);
    await goTo(kiosk, 'find');
    expect(inside(kiosk, 'talk-signposts')!.querySelector('input')!.value).to.equal('');
  });

  it('goes back to the language of the place where it starts afresh within the document', async () => {
    const { kiosk, page } = await kioskWith();
    page.online = false;
    const language = kiosk.shadowRoot!.querySelector('talk-language')!;
    [...language.shadowRoot!.querySelectorAll('button')].find((each) => read(each) === 'العربية')!.click();
    await waitUntil(() => read(shown(kiosk, '.start')) === 'ابدأ', 'it speaks Arabic');
    kiosk.clear();
    await waitUntil(() => read(shown(kiosk, '.start')) === 'Start', 'it speaks English again');
  });

  it('lets nobody copy or cut, so that the clipboard has nothing of anyone', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'find');
    const field = inside(kiosk, 'talk-signposts')!.querySelector('input')!;
    const tried = (type: string, from: EventTarget) =>
      !from.dispatchEvent(new ClipboardEvent(type, { bubbles: true, composed: true, cancelable: true }));
    for (const type of ['copy', 'cut']) expect(tried(type, field), type).to.equal(true);
    expect(tried('paste', field)).to.equal(false);
    kiosk.remove();
    expect(tried('copy', document.body)).to.equal(false);
  });

  it('keeps every field from remembering what was typed', async () => {
    const { kiosk } = await kioskWith();
    for (const screen of ['find', 'check-in']) {
      await goTo(kiosk, screen).catch(() => press(kiosk, `.choice[data-screen="${screen}"]`));
      for (const tag of ['talk-signposts', 'talk-check-in']) {
        for (const field of inside(kiosk, tag)?.querySelectorAll('input[type=search], input[type=text], textarea') ??
          []) {
          expect(field.getAttribute('autocomplete')).to.equal('off');
        }
      }
      await press(kiosk, '.go-home');
    }
  });
});
