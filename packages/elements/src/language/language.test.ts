import { languages, loadWords } from '@talkplace/content';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../leave/leave.define.js';
import '../place/place.define.js';
import { begin } from '../privacy/stand-in.fixture.js';
import { keyboardWalk } from '../prompts/keyboard-walk.fixture.js';
import './language.define.js';
import type { LanguageElement } from './language.js';
import { waitUntil } from '../patience.fixture.js';

const buttons = (element: Element) => [...element.shadowRoot!.querySelectorAll('button')];
const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const named = (element: Element, name: string) => buttons(element).find((button) => read(button) === name)!;
const pressed = (element: Element) =>
  buttons(element)
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map(read);
const exitWords = (root: ParentNode) => read(root.querySelector('talk-leave')!.shadowRoot!.querySelector('button'));
const rootOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.root')!;
/** Waits until an element has the words of a language. */
const speaks = (element: Element, language: string) =>
  waitUntil(() => rootOf(element).lang === language, `it speaks ${language}`);
const note = (element: Element) => read(element.shadowRoot!.querySelector('p'));

describe('<talk-language>', () => {
  // The first test: the words it asks for have not been loaded yet, and so come late.
  it('leads to the language chosen last, however late the words of another arrive', async () => {
    const page = await fixture(html`
      <talk-place lang="en"><talk-language></talk-language><talk-leave></talk-leave></talk-place>
    `);
    const element = page.querySelector('talk-language')!;
    const leave = page.querySelector('talk-leave')!;
    for (const name of ['العربية', 'English']) {
      named(element, name).click();
      await leave.updateComplete;
    }
    const { otherWords } = await import('../locale/other-words.js');
    await otherWords('leave', 'ar');
    await new Promise((resolve) => setTimeout(resolve));
    await leave.updateComplete;
    expect(rootOf(leave).lang).to.equal('en');
    expect(exitWords(page)).to.equal('Exit this page');
  });

  it('names each language in its own words, letters and direction', async () => {
    const element = await fixture<LanguageElement>(html`<talk-language></talk-language>`);
    expect(buttons(element).map(read)).to.have.members(languages.map(({ name }) => name));
    expect(buttons(element).map(read)).to.include.members(['English', 'Cymraeg', 'العربية']);
    for (const { tag, name, direction } of languages) {
      expect(named(element, name).lang).to.equal(tag);
      expect(named(element, name).dir).to.equal(direction);
    }
    expect(element.shadowRoot!.querySelector('[role=group]')!.getAttribute('aria-label')).to.equal('Language');
  });

  it('offers what the host lists, in that order, and marks the one in use', async () => {
    const element = await fixture<LanguageElement>(html`<talk-language lang="en" languages="cy en"></talk-language>`);
    expect(buttons(element).map(read)).to.deep.equal(['Cymraeg', 'English']);
    expect(pressed(element)).to.deep.equal(['English']);
  });

  it('names a language that only the host has words for', async () => {
    const words = { fr: { leave: { exit: 'Quitter cette page' } } };
    const place = await fixture(html`
      <talk-place languages="en fr" .settings=${{ words }}>
        <talk-language></talk-language><talk-leave></talk-leave>
      </talk-place>
    `);
    const element = place.querySelector('talk-language')!;
    await waitUntil(() => named(element, 'Français'), 'the host’s words are checked');
    named(element, 'Français').click();
    await waitUntil(() => exitWords(place) === 'Quitter cette page', 'it speaks French');
  });

  it('shows nothing where there is nothing to choose', async () => {
    const element = await fixture<LanguageElement>(html`<talk-language languages="en"></talk-language>`);
    expect(element.shadowRoot!.querySelector('.root')).to.equal(null);
  });

  it('changes the place around it, tells which language, and leaves another place alone', async () => {
    const page = await fixture(html`
      <div>
        <talk-place id="one"><talk-language></talk-language><talk-leave></talk-leave></talk-place>
        <talk-place id="two"><talk-language></talk-language><talk-leave></talk-leave></talk-place>
        <p><talk-leave></talk-leave></p>
      </div>
    `);
    const one = page.querySelector('#one')!;
    const two = page.querySelector('#two')!;
    const element = one.querySelector('talk-language')!;
    expect(exitWords(one)).to.equal('Exit this page');
    setTimeout(() => named(element, 'Cymraeg').click());
    const { detail } = await oneEvent(one, 'talk-language-chosen');
    expect(detail).to.deep.equal({ language: 'cy' });
    await speaks(one.querySelector('talk-leave')!, 'cy');
    expect(pressed(element)).to.deep.equal(['Cymraeg']);
    expect(exitWords(one)).to.equal((await loadWords('leave', 'cy'))!.exit);
    expect(rootOf(two.querySelector('talk-leave')!).lang).to.equal('en');
    expect(exitWords(two)).to.equal('Exit this page');
    expect(pressed(two.querySelector('talk-language')!)).to.deep.equal(['English']);
    expect(exitWords(page.querySelector('p')!)).to.equal('Exit this page');
  });

  it('outside a place, changes every element that stands outside one too', async () => {
    const page = await fixture(html`
      <div>
        <talk-language></talk-language>
        <p><talk-leave></talk-leave></p>
      </div>
    `);
    named(page.querySelector('talk-language')!, 'العربية').click();
    const outside = page.querySelector('p')!;
    await speaks(outside.querySelector('talk-leave')!, 'ar');
    expect(getComputedStyle(rootOf(outside.querySelector('talk-leave')!)).direction).to.equal('rtl');
  });

  it('says that a translation has not been checked, and says nothing so of English', async () => {
    const english = await fixture<LanguageElement>(html`<talk-language></talk-language>`);
    expect(note(english)).to.equal('');
    const welsh = await fixture<LanguageElement>(html`<talk-language lang="cy"></talk-language>`);
    await speaks(welsh, 'cy');
    expect(languages.find(({ tag }) => tag === 'cy')!.state).to.equal('draft');
    expect(note(welsh))
      .to.equal((await loadWords('languages', 'cy'))!.draft)
      .and.not.to.equal('');
  });

  it('has what is counted one tap away, where a place counts a choice', async () => {
    begin();
    const place = await fixture(
      html`<talk-place report-to="https://counts.example/language"><talk-language></talk-language></talk-place>`,
    );
    const element = place.querySelector('talk-language')!;
    await waitUntil(() => element.shadowRoot!.querySelector('talk-privacy')?.folded, 'the button arrives');
    const alone = await fixture<LanguageElement>(html`<talk-language></talk-language>`);
    expect(alone.shadowRoot!.querySelector('talk-privacy')).to.equal(null);
  });

  it('can be chosen by keyboard, each language in sight', async () => {
    const element = await fixture<LanguageElement>(html`<talk-language></talk-language>`);
    const stops = await keyboardWalk(element, () => sendKeys({ press: 'Tab' }));
    expect(stops.map(({ name }) => name)).to.deep.equal(buttons(element).map(read));
    expect(stops.every(({ visible }) => visible)).to.equal(true);
    named(element, 'Cymraeg').focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => pressed(element).join() === 'Cymraeg');
  });

  it('asks, keeps and remembers nothing', async () => {
    const stored = localStorage.length + sessionStorage.length;
    const address = location.href;
    const element = await fixture<LanguageElement>(html`<talk-language></talk-language>`);
    named(element, 'Cymraeg').click();
    await element.updateComplete;
    expect(localStorage.length + sessionStorage.length).to.equal(stored);
    expect(document.cookie).to.equal('');
    expect(location.href).to.equal(address);
  });

  for (const lang of ['en', 'cy', 'ar']) {
    it(`is accessible in ${lang}`, async () => {
      const page = await fixture(html`<div lang=${lang}><talk-language></talk-language></div>`);
      const element = page.querySelector('talk-language')!;
      await speaks(element, lang);
      await expect(page).to.be.accessible();
    });
  }
});
