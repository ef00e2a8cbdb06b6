import { reasonOf, type Coverage, type PublicPage, type Shown } from '../../api.js';
import { labelOfPeriod } from '../../figures/periods.js';
import { html, type Html } from './html.js';
import type { PublicNumbers, PublicTable } from './numbers.js';

/** Address of the stylesheet, below which no page can lie. */
export const styleAddress = '/public/page.css';

const number = new Intl.NumberFormat('en-GB');
const dayName = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const wordsOf = (shown: Shown): string => ('value' in shown ? number.format(shown.value) : reasonOf(shown));

/** A whole page, in English but for what an organisation wrote: see `publicPage`. */
export const document = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <link rel="stylesheet" href="${styleAddress}" />
      </head>
      <body>
        ${body}
      </body>
    </html> `.toString();

/** What an organisation says in public, and its totals. `organisation` is its name; `draft` for a preview. */
export function publicPage(page: PublicPage, organisation: string, numbers: PublicNumbers, draft: boolean): string {
  const body = html` <main>
      ${draft && html`<p class="note"><strong>Draft.</strong> Only people of <bdi>${organisation}</bdi> and operators can see this page.</p>`}
      ${numbers.simulated && html`<p class="note"><strong>Simulated.</strong> These numbers are made up to show what such a page looks like. Nobody was counted.</p>`}
      <h1 lang="${page.language}" dir="auto">${page.title}</h1>
      <p class="quiet">By <bdi>${organisation}</bdi></p>
      ${section('You said', page.said, page.language)} ${section('We did', page.did, page.language)}
      <h2>What was counted</h2>
      ${numbers.month === undefined ? tooLittle(numbers) : counted(numbers, numbers.month)}
    </main>
    ${footer(numbers)}`;
  return document(`${page.title} – ${organisation}`, body);
}

/** Each paragraph finds its direction by itself: a page may have some in Arabic and some in English. */
const section = (heading: string, text: string, language: string) =>
  text !== '' &&
  html`<h2>${heading}</h2>
    ${text.split('\n\n').map((each) => html`<p class="lines" lang="${language}" dir="auto">${each}</p>`)}`;

const tooLittle = ({ nextPublication }: PublicNumbers) =>
  html` <p>There is too little to show yet. Small numbers could point at one person, so they stay hidden.</p>
    <p>The next figures come out on ${dayName.format(new Date(nextPublication))}.</p>`;

const counted = ({ ladder, tables }: PublicNumbers, month: string) =>
  html` <p>
      Figures of ${labelOfPeriod(month)}. They count taps, not people. Small numbers are hidden, so that they point at
      nobody.
    </p>
    ${ladder && table({ title: `From opening to getting in touch, ${labelOfPeriod(month)}`, rows: ladder.steps.map(({ counter, label, count }) => ({ heading: { id: counter, label }, count })) })}
    ${tables.map(table)}`;

function table({ title, rows }: PublicTable): Html {
  const most = Math.max(1, ...rows.map(({ count }) => ('value' in count ? count.value : 0)));
  return html` <table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">How often</th>
        <td class="drawn"></td>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ heading, count }) =>
          html`<tr>
            <th scope="row">${heading.label}</th>
            <td class="number">${wordsOf(count)}</td>
            <td class="drawn">${'value' in count && bar(count.value / most)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

/** Drawn from numbers that are shown beside it, so it tells nothing more. */
const bar = (share: number) =>
  html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect width="${Math.round(share * 100)}" height="10"></rect>
  </svg>`;

const footer = ({ coverage, rules }: PublicNumbers) =>
  html` <footer>
    <p>${coverageLine(coverage)}</p>
    <p>Every number is rounded to 5, and small ones are hidden: disclosure rules, version ${rules.version}.</p>
    <details>
      <summary>The rules in full</summary>
      <ol>
        ${rules.rules.map(({ title, text }) => html`<li><strong>${title}</strong> ${text}</li>`)}
      </ol>
    </details>
  </footer>`;

const places = (count: number) => `${number.format(count)} ${count === 1 ? 'place' : 'places'}`;

const coverageLine = ({ enrolled, reporting, silent, quarantined, dropped }: Coverage) =>
  `Coverage: ${places(enrolled)} enrolled. Reporting in this time: ${wordsOf(reporting)}. Silent for 14 days: ${wordsOf(silent)}. ` +
  `Reports held back for checking: ${number.format(quarantined)}. Counts lost on the way: ${wordsOf(dropped)}.`;

/** A page that says that there is nothing here, or not now. */
export const plainPage = (title: string, text: string): string =>
  document(
    title,
    html`<main>
      <h1>${title}</h1>
      <p>${text}</p>
    </main>`,
  );
