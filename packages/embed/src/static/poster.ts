import { sentence } from './block.js';
import { markup, Markup } from './markup.js';
import { pageHead } from './page.js';
import { qrSvg } from './qr.js';
import { firstLines, gatherSheet, type SheetOptions } from './sheet.js';
import { posterStyles } from './sheet.styles.js';

export interface PosterOptions extends SheetOptions {
  /** A4 (210 by 297 mm) or US Letter (8.5 by 11 inches). A4 by default. */
  paper?: 'A4' | 'letter';
}

const papers = {
  A4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'letter', width: 215.9, height: 279.4 },
};

/** Above these numbers of letters a poster has no room for large words: of the first opener, and of the host's own words. */
const longOpener = 48;
const manyWords = 260;

/**
 * A page that prints as one poster: words to start a talk, urgent numbers, the host's own people, and a QR code of
 * `address` where it is given. Rejects like `gatherSheet`; throws a RangeError for a paper that it does not know.
 */
export async function poster(settings: unknown, options: PosterOptions = {}): Promise<string> {
  const paper = papers[options.paper ?? 'A4'];
  if (!paper)
    throw new RangeError(`There is no paper "${options.paper}". There are: ${Object.keys(papers).join(', ')}.`);
  const sheet = await gatherSheet(settings, { prompts: 2, services: 0, ...options });
  const { urgent, text, address, name } = sheet;
  const [before = '', after = ''] = urgent.number ? urgent.risk.split(urgent.number) : [urgent.risk];
  const own = sheet.services.filter((service) => service.own).slice(0, 2);
  const words = own.reduce((sum, service) => sum + service.name.length + service.summary.length, name.length);
  const dense = words > manyWords;
  const prompts = dense ? sheet.prompts.slice(0, 1) : sheet.prompts;
  const long = dense || (prompts[0]?.opener.length ?? 0) > longOpener;
  return markup`<!doctype html>
<html lang="${sheet.language}" dir="${sheet.direction}">
<head>
${pageHead(sheet, posterStyles(paper))}
</head>
<body data-kind="${sheet.kind}">
<main class="sheet${dense ? ' dense' : ''}"><div class="edge"></div>
<div class="top">${name && markup`<p class="name">${name}</p>`}<h1 class="title">${text('title')}</h1></div>
<div class="words${long ? ' long' : ''}" lang="${sheet.promptsLanguage}" dir="${sheet.promptsDirection}">${prompts.map(({ opener }) => markup`<p class="say">${opener}</p>`)}</div>
<section class="urgent" lang="${urgent.language}" dir="ltr" aria-labelledby="urgent">
<h2 id="urgent">${urgent.title}</h2>
<p class="first">${before}${urgent.number && markup`<b class="number">${urgent.number}</b>`}${after} ${urgent.ask}</p>
<ul role="list" class="lines">${firstLines(urgent.lines, 3, sheet.kind === 'school').map(
    ({ name: line, facts, ways: [way] }) =>
      markup`<li><span class="line-name">${line}</span>${way && markup`<b class="number">${way.words}</b>`}<span class="fact">${[...facts, ...(way?.facts ?? [])].map(sentence).join(' ')}</span></li>`,
  )}</ul>
</section>
<div class="foot">
<div class="here">${own.length ? markup`<h2>${name ? text('here', { name }) : text('here-unnamed')}</h2>` : undefined}${own.map(
    ({ name: service, summary, ways: [way] }) =>
      markup`<p><b>${service}.</b> ${summary}${way && markup` <b class="number">${way.words}</b>`}</p>`,
  )}${urgent.someoneHere && markup`<p lang="en"><bdi>${urgent.someoneHere}</bdi></p>`}</div>
${
  address
    ? markup`<div class="code">${new Markup(qrSvg(address).replace('<svg ', '<svg aria-hidden="true" '))}<p class="fact">${text('scan')}</p><p class="fact address"><bdi dir="ltr">${address.replace(/^https:\/\//, '')}</bdi></p></div>`
    : undefined
}
</div>
<div class="about"><p>${text('about')} ${sheet.draft}</p><p lang="en" dir="ltr">${urgent.standing} ${urgent.checked}</p></div>
</main>
</body>
</html>
`.text;
}
