import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Forgetting } from './forgetting.controller.js';

class ForgetfulElement extends LitElement {
  resets = 0;

  constructor() {
    super();
    new Forgetting(this);
  }

  reset() {
    this.resets += 1;
  }
}
customElements.define('talk-forgetful', ForgetfulElement);

const standing = () => fixture<ForgetfulElement>(html`<talk-forgetful></talk-forgetful>`);

describe('forgetting', () => {
  it('happens at quick exit and when the page is left', async () => {
    const element = await standing();
    document.dispatchEvent(new CustomEvent('talk-leave-pressed'));
    expect(element.resets).to.equal(1);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(element.resets).to.equal(2);
  });

  it('happens when the element stays away, not when the page moves it', async () => {
    const element = await standing();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(element);
    await Promise.resolve();
    expect(element.resets).to.equal(0);
    element.remove();
    await Promise.resolve();
    expect(element.resets).to.equal(1);
  });

  it('is over once the element is gone', async () => {
    const element = await standing();
    element.remove();
    await Promise.resolve();
    document.dispatchEvent(new CustomEvent('talk-leave-pressed'));
    expect(element.resets).to.equal(1);
  });
});
