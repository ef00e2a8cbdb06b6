import type { Question } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import { directionOf } from '../place/language.js';

/** What a question needs to be drawn. */
export interface QuestionContext {
  messages: Messages;
  question: Question;
  /** Language of the check-in's own words. */
  language: string;
  number: number;
  total: number;
  answer: readonly string[];
  headingLevel: number;
  change: (answer: readonly string[]) => void;
}

function renderOptions({ question, answer, change, language }: QuestionContext) {
  if (question.type === 'text') return nothing;
  const many = question.type === 'multi';
  const options = question.type === 'scale' ? question.points : question.options;
  const pick = (id: string, checked: boolean) => {
    if (!many) change([id]);
    else change(checked ? [...answer, id] : answer.filter((each) => each !== id));
  };
  return html`
    <div class="options ${options.length > 9 && !many ? 'numbers' : ''}" lang=${language} dir=${directionOf(language)}>
      ${options.map(
        ({ id, label }) => html`
          <label part="option">
            <input
              type=${many ? 'checkbox' : 'radio'}
              name=${question.id}
              .checked=${answer.includes(id)}
              @change=${(event: Event) => pick(id, (event.target as HTMLInputElement).checked)}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </div>
  `;
}

/** Typed words stay in memory: no autofill, no spelling service, no suggestions from elsewhere. */
function renderText({ question, answer, change, language }: QuestionContext) {
  if (question.type !== 'text') return nothing;
  return html`
    <textarea
      aria-labelledby="question"
      aria-describedby=${question.help ? 'help' : nothing}
      rows="3"
      maxlength=${question.maxLength}
      lang=${language}
      dir=${directionOf(language)}
      autocomplete="off"
      autocapitalize="sentences"
      spellcheck="false"
      .writingSuggestions=${'false'}
      .value=${answer[0] ?? ''}
      @input=${(event: Event) => change([(event.target as HTMLTextAreaElement).value])}
    ></textarea>
  `;
}

/** One question: how far along, who answers, the question, its choices in words. */
export function renderQuestion(context: QuestionContext) {
  const { messages, question, number, total, language } = context;
  const progress = messages.text('progress', { number, total });
  return html`
    <div class="progress" aria-hidden="true">
      ${[...Array(total).keys()].map((at) => html`<i class=${at < number ? 'done' : ''}></i>`)}
    </div>
    <fieldset aria-describedby=${question.help ? 'help' : nothing}>
      <legend id="question" tabindex="-1" lang=${language} dir=${directionOf(language)} part="question">
        <span class="unseen" lang=${messages.language} dir=${directionOf(messages.language)}>${progress}. </span>
        ${question.by ? html`<span class="by" lang=${messages.language} dir=${directionOf(messages.language)}>${messages.text(`by-${question.by}`)}</span>` : nothing}
        ${question.text}
      </legend>
      ${question.help ? html`<p id="help" class="soft help" lang=${language} dir=${directionOf(language)}>${question.help}</p>` : nothing}
      ${renderOptions(context)} ${renderText(context)}
    </fieldset>
  `;
}
