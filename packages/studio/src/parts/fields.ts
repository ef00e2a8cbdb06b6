import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Form } from './form.controller.js';

type Said = string | TemplateResult | undefined;

/** Ids that describe a field, for `aria-describedby`. */
const described = (name: string, hint: Said, fault: string | undefined, advice = false) =>
  [hint && `${name}-hint`, advice && `${name}-advice`, fault && `${name}-fault`].filter(Boolean).join(' ') || nothing;

const hinted = (name: string, hint: Said) => (hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing);

const faulted = (name: string, fault: string | undefined) =>
  fault
    ? html`<p class="fault" id="${name}-fault"><span class="visually-hidden">Problem: </span>${fault}</p>`
    : nothing;

export interface TextField {
  name: string;
  label: string;
  hint?: Said;
  value: string;
  set: (value: string) => void;
  type?: 'text' | 'tel' | 'email' | 'url';
  /** Several lines. */
  long?: boolean;
  short?: boolean;
  autocomplete?: 'organization' | 'off';
  /** What could be better; it stops nobody. */
  advice?: readonly string[];
}

/** A field for text, with its hint, advice and fault. */
export function textField(form: Form, field: TextField): TemplateResult {
  const { name, label, hint, value, set, type = 'text', long, short, autocomplete = 'off', advice = [] } = field;
  const fault = form.faults[name];
  const invalid = fault ? 'true' : 'false';
  const describedby = described(name, hint, fault, advice.length > 0);
  const input = (event: Event) => set((event.target as HTMLInputElement).value);
  return html`<div class="field ${fault ? 'wrong' : ''}">
    <label for=${name}>${label}</label>
    ${hinted(name, hint)} ${faulted(name, fault)}
    ${
      long
        ? html`<textarea
            id=${name}
            rows="2"
            dir="auto"
            aria-invalid=${invalid}
            aria-describedby=${describedby}
            .value=${live(value)}
            @input=${input}
          ></textarea>`
        : html`<input
            id=${name}
            class=${short ? 'short' : ''}
            type=${type}
            dir=${type === 'text' ? 'auto' : 'ltr'}
            spellcheck=${type === 'text' ? 'true' : 'false'}
            autocomplete=${autocomplete}
            aria-invalid=${invalid}
            aria-describedby=${describedby}
            .value=${live(value)}
            @input=${input}
          />`
    }
    ${
      advice.length
        ? html`<div class="advice" id="${name}-advice">
            ${advice.map((line) => html`<p>You could change this. ${line}</p>`)}
          </div>`
        : nothing
    }
  </div>`;
}

/** One choice of several: its value, its words, a hint, and what else it asks once chosen. */
export interface Choice<Value extends string> {
  value: Value;
  label: Said;
  hint?: Said;
  inside?: unknown;
}

export interface Choices<Value extends string> {
  name: string;
  legend: string;
  /** The heading of the screen says it already. */
  quiet?: boolean;
  hint?: Said;
  options: readonly Choice<Value>[];
  /** In columns where there is room. */
  wide?: boolean;
}

function group<Value extends string>(
  form: Form,
  { name, legend, quiet, hint, options, wide }: Choices<Value>,
  input: (option: Choice<string>, id: string) => TemplateResult,
  isChosen: (value: Value) => boolean,
) {
  const fault = form.faults[name];
  return html`<fieldset class=${fault ? 'wrong' : ''} aria-describedby=${described(name, hint, fault)}>
    <legend class=${quiet ? 'visually-hidden' : ''}>${legend}</legend>
    ${hinted(name, hint)} ${faulted(name, fault)}
    <div class="choices ${wide ? 'wide' : ''}">
      ${options.map((option, at) => {
        const id = at ? `${name}-${option.value}` : name;
        return html`<div>
          <label class="choice" for=${id}
            >${input(option, id)}
            <span
              ><span id="${id}-label">${option.label}</span
              >${option.hint ? html`<span class="hint" id="${id}-about">${option.hint}</span>` : nothing}</span
            ></label
          >${option.inside && isChosen(option.value) ? html`<div class="inside stack">${option.inside}</div>` : nothing}
        </div>`;
      })}
    </div>
  </fieldset>`;
}

/** One of several. */
export function radios<Value extends string>(
  form: Form,
  field: Choices<Value> & { value: Value | undefined | ''; set: (value: Value) => void },
): TemplateResult {
  const { name, value, set } = field;
  return group(
    form,
    field,
    (option, id) =>
      html`<input
        type="radio"
        id=${id}
        aria-labelledby="${id}-label"
        aria-describedby=${option.hint ? `${id}-about` : nothing}
        name=${name}
        value=${option.value}
        .checked=${live(option.value === value)}
        @change=${() => set(option.value as Value)}
      />`,
    (each) => each === value,
  );
}

/** Any number of several, kept in the order of the list. */
export function checks<Value extends string>(
  form: Form,
  field: Choices<Value> & { value: readonly Value[]; set: (value: Value[]) => void },
): TemplateResult {
  const { name, value, set, options } = field;
  const toggle = (one: Value) => {
    const chosen = options.map((option) => option.value).filter((each) => (each === one) !== value.includes(each));
    // What a file chose beyond this list stays.
    set([...chosen, ...value.filter((each) => !options.some((option) => option.value === each))]);
  };
  return group(
    form,
    field,
    (option, id) =>
      html`<input
        type="checkbox"
        id=${id}
        aria-labelledby="${id}-label"
        aria-describedby=${option.hint ? `${id}-about` : nothing}
        name=${name}
        value=${option.value}
        .checked=${live(value.includes(option.value as Value))}
        @change=${() => toggle(option.value as Value)}
      />`,
    (each) => value.includes(each),
  );
}

/** A list to choose one from. */
export function select(
  form: Form,
  {
    name,
    label,
    hint,
    value,
    options,
    set,
    empty,
  }: {
    name: string;
    label: string;
    hint?: Said;
    value: string;
    options: readonly (readonly [value: string, words: string])[];
    set: (value: string) => void;
    empty?: string;
  },
): TemplateResult {
  const fault = form.faults[name];
  return html`<div class="field ${fault ? 'wrong' : ''}">
    <label for=${name}>${label}</label>
    ${hinted(name, hint)} ${faulted(name, fault)}
    <select
      id=${name}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${described(name, hint, fault)}
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}
    >
      ${empty ? html`<option value="" ?selected=${value === ''}>${empty}</option>` : nothing}
      ${options.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
    </select>
  </div>`;
}
