import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { radios, textField } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep, reportToAdvice } from '../state/check.js';
import { reports, type Draft } from '../state/draft.js';
import { reportWords } from '../state/words.js';

type Storage = Draft['reportStorage'];

/** Whether anything is counted, and where counts go. */
@customElement('studio-report')
export class ReportElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;

  readonly #form = new Form(
    this,
    () => checkStep('report', this.draft),
    () => tell(this, 'studio-next', undefined),
  );

  protected override render() {
    const inside = this.#details();
    return this.#form.render({
      title: 'Should anything be counted?',
      lead: 'A count says “a card was opened, seven times, on this day, in this place”. It never says who, when in the day, or what anyone wrote. People see what is counted, and can say no.',
      body: html`${radios(this.#form, {
        name: 'report',
        legend: 'Counting',
        quiet: true,
        value: this.draft.report,
        options: reports.map((value) => ({
          value,
          ...reportWords[value],
          inside: value === 'none' ? undefined : inside,
        })),
        set: (report) => this.#change({ report }),
      })}`,
    });
  }

  #details() {
    const { report, reportTo, placeKey, reportArea, reportStorage, kind } = this.draft;
    const text = (name: 'reportTo' | 'placeKey' | 'reportArea', label: string, hint: string, value: string) =>
      textField(this.#form, {
        name,
        label,
        hint,
        value,
        type: name === 'reportTo' ? 'url' : 'text',
        advice: name === 'reportTo' && value.trim() ? reportToAdvice(value) : [],
        set: (typed) => this.#change({ [name]: typed }),
      });
    return html`
      ${
        report === 'otel'
          ? html`<p class="aside">
              For whoever runs it: start the collector with <code>--otlp https://otel.example/v1/metrics</code>. It
              passes on monthly totals, with small numbers hidden.
            </p>`
          : nothing
      }
      ${text(
        'reportTo',
        'Address that counts go to',
        report === 'own' ? 'It takes a POST of JSON.' : 'It ends in /counts.',
        reportTo,
      )}
      ${text('placeKey', report === 'own' ? 'Key of the place (if there is one)' : 'Key of the place', 'It starts with tp_.', placeKey)}
      ${text('reportArea', 'Area (you can leave this empty)', 'An official code such as E06000027. Left empty, your nation counts.', reportArea)}
      ${kind === 'school' ? this.#school() : reportStorage ? this.#storage() : nothing}
    `;
  }

  #school() {
    const options: { value: 'off' | 'memory' | 'durable'; label: string; hint: string }[] = [
      { value: 'off', label: 'Not yet', hint: 'Nothing is counted until you come back and say yes.' },
      { value: 'memory', label: 'Yes, and store nothing', hint: 'Counts wait in the open page. Some are lost.' },
      {
        value: 'durable',
        label: 'Yes, and wait in the browser',
        hint: 'Counts wait until they have arrived. Ask whoever looks after data protection first.',
      },
    ];
    return radios(this.#form, {
      name: 'storage',
      legend: 'In a school, counting is off until you switch it on',
      value: this.draft.reportStorage || 'off',
      options,
      set: (reportStorage: Storage) => this.#change({ reportStorage }),
    });
  }

  /** Only a file asks for it elsewhere than in a school. It is shown, so that nobody wonders where counts are. */
  #storage() {
    const options: { value: Exclude<Storage, ''>; label: string; hint: string }[] = [
      { value: 'off', label: 'Nowhere: counting is off', hint: 'As long as this is chosen, nothing is counted.' },
      { value: 'memory', label: 'In the open page', hint: 'Nothing is stored. Some counts are lost.' },
      {
        value: 'durable',
        label: 'In the browser',
        hint: 'Until they have arrived. On people’s own phones and computers, ask them first.',
      },
    ];
    return radios(this.#form, {
      name: 'storage',
      legend: 'Where counts wait',
      hint: 'The file that you opened says so.',
      value: this.draft.reportStorage,
      options,
      set: (reportStorage: Storage) => this.#change({ reportStorage }),
    });
  }

  #change(change: Partial<Draft>) {
    tell(this, 'studio-change', change);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-report': ReportElement;
  }
}
