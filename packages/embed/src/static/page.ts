import { ownName } from './block.js';
import { markup, type Markup } from './markup.js';
import { gatherSheet, type Sheet, type SheetOptions } from './sheet.js';
import { pageStyles } from './sheet.styles.js';
import type { SheetWay } from './way.js';

/** A way as a link, with the number set large and left to right. */
function wayMarkup({ words, number, address }: SheetWay): Markup {
  const [before = '', after = ''] = number ? words.split(number) : [words];
  const inner = number
    ? markup`${before}<bdi dir="ltr" class="number">${number}</bdi>${after}`
    : markup`<bdi dir="ltr">${words}</bdi>`;
  return address ? markup`<a href="${address}">${inner}</a>` : inner;
}

const ways = (list: readonly SheetWay[]) =>
  list.map(
    (way) =>
      markup`<p>${wayMarkup(way)}${way.facts.length ? markup` <span class="small">${way.facts.join(' · ')}</span>` : undefined}</p>`,
  );

/** Head of a page that needs nothing but itself: no script, no request. */
export function pageHead(sheet: Sheet, styles: Markup): Markup {
  return markup`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${sheet.title}</title>
${styles}`;
}

function urgentMarkup({ urgent }: Sheet): Markup {
  const { number, risk } = urgent;
  const [before = '', after = ''] = number ? risk.split(number) : [risk];
  return markup`<section class="urgent" lang="${urgent.language}" dir="ltr" aria-labelledby="urgent">
<h2 id="urgent">${urgent.title}</h2>
<p class="first">${before}${number && markup`<a href="tel:${number}" class="number">${number}</a>`}${after} ${urgent.ask}</p>
<ul role="list" class="places">${urgent.lines.map(
    ({ name, facts, ways: list }) =>
      markup`<li><h3>${name}</h3>${facts.map((fact) => markup`<p class="small">${fact}</p>`)}${ways(list)}</li>`,
  )}</ul>
${urgent.someoneHere && markup`<p>${urgent.someoneHere}</p>`}
<p class="small">${urgent.standing} ${urgent.checked}</p>
</section>`;
}

/**
 * A whole page without script: urgent help, cards to start with, places to turn to. It prints on one or two sheets of
 * paper and asks for nothing. Rejects like `gatherSheet`.
 */
export async function staticPage(settings: unknown, options: SheetOptions = {}): Promise<string> {
  const sheet = await gatherSheet(settings, options);
  const { text } = sheet;
  return markup`<!doctype html>
<html lang="${sheet.language}" dir="${sheet.direction}">
<head>
${pageHead(sheet, pageStyles)}
</head>
<body data-kind="${sheet.kind}">
<main>
<h1>${sheet.title}</h1>
${urgentMarkup(sheet)}
<section class="card" aria-labelledby="words"><div class="edge"></div>
<h2 id="words">${text('words')}</h2>
<ul role="list" class="cards" lang="${sheet.promptsLanguage}" dir="${sheet.promptsDirection}">${sheet.prompts.map(
    ({ opener, next }) =>
      markup`<li><p class="say">${opener}</p>${next && markup`<p class="small soft" lang="${sheet.language}"><bdi>${text('next')}</bdi></p><p>${next}</p>`}</li>`,
  )}</ul>
${sheet.draft && markup`<p class="small soft">${sheet.draft}</p>`}
</section>
<section class="card" aria-labelledby="places">
<h2 id="places">${text('help')}</h2>
<ul role="list" class="places">${sheet.services.map(
    (service) =>
      markup`<li><h3>${service.own ? ownName(sheet, service.name) : service.name}</h3><p lang="${service.own ? sheet.language : 'en'}"><bdi>${service.summary}</bdi></p>${service.facts.map((fact) => markup`<p class="small soft"><bdi>${fact}</bdi></p>`)}${ways(service.ways)}</li>`,
  )}</ul>
</section>
${sheet.address && markup`<p>${text('address')} <a href="${sheet.address}">${sheet.address.replace(/^https:\/\//, '')}</a></p>`}
<p class="small soft">${text('about')}</p>
<p><a href="${sheet.exit.address}" rel="noreferrer">${sheet.exit.words}</a></p>
</main>
</body>
</html>
`.text;
}
