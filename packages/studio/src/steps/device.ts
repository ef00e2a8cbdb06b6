import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { checks, radios } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep } from '../state/check.js';
import { byHand, type Draft } from '../state/draft.js';

/** Whose screen it shows on. */
@customElement('studio-device')
export class DeviceElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;

  readonly #form = new Form(
    this,
    () => checkStep('device', this.draft),
    () => tell(this, 'studio-next', undefined),
  );

  protected override render() {
    const { device, staffed } = this.draft;
    return this.#form.render({
      title: 'Whose screen is it?',
      lead: 'On someone’s own phone, a number can be tapped. On a shared screen it is shown large, with a square for the camera, and nothing stays for the next person.',
      body: html`${radios(this.#form, {
        name: 'device',
        legend: 'Screen',
        quiet: true,
        value: device,
        options: [
          { value: 'personal', label: 'People’s own', hint: 'A website or an intranet, on phones and computers.' },
          {
            value: 'shared',
            label: 'One in the place',
            hint: 'A tablet or a computer that many people use, one after the other.',
            inside: checks(this.#form, {
              name: 'staffed',
              legend: 'Who is there',
              quiet: true,
              value: staffed ? ['staffed'] : [],
              options: [
                {
                  value: 'staffed',
                  label: 'Someone is in the room to ask',
                  hint: 'Then the screen says: “You can ask anyone who works here.”',
                },
              ],
              set: (chosen) => tell(this, 'studio-change', { staffed: chosen.length > 0 }),
            }),
          },
        ],
        set: (chosen) => tell(this, 'studio-change', byHand(this.draft, 'device', { device: chosen })),
      })}`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-device': DeviceElement;
  }
}
