import { ownName } from './block.js';
import { markup, Markup } from './markup.js';
import { pageHead } from './page.js';
import { qrSvg } from './qr.js';
import { gatherSheet, type SheetOptions } from './sheet.js';
import { posterStyles } from './sheet.styles.js';

export interface PosterOptions extends SheetOptions {
  /** A4 (210 by 297 mm) or US Letter (8.5 by 11 inches). A4 by default. */
  paper?: 'A4' | 'letter';
}

const papers = {
  A4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'letter', width: 215.9, height: 279.4 },
};

/** Openers longer than this, in letters, are set smaller. */
const long = 48;

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
  const largest = sheet.prompts[0]?.opener.length ?? 0;
  return markup`<!doctype html>
<html lang="${sheet.language}" dir="${sheet.direction}">
<head>
${pageHead(sheet, posterStyles(paper))}
</head>
<body data-kind="${sheet.kind}">
<main class="sheet"><div class="edge"></div>
${name ? markup`<p class="name">${name}</p>` : markup`<p></p>`}
<h1 class="title">${text('title')}</h1>
<div class="words ${largest > long ? 'long' : ''}" lang="${sheet.promptsLanguage}" dir="ltr">${sheet.prompts.map(({ opener }) => markup`<p class="say">${opener}</p>`)}</div>
<section class="urgent" lang="${urgent.language}" dir="ltr" aria-labelledby="urgent">
<h2 id="urgent">${urgent.title}</h2>
<p class="first"><span>${before}</span>${urgent.number && markup`<b class="number">${urgent.number}</b>`}<span>${after} ${urgent.ask}</span></p>
<ul role="list" class="lines">${urgent.lines
    .slice(0, 3)
    .map(
      ({ name: line, facts, ways: [way] }) =>
        markup`<li><span class="line-name">${line}</span>${way && markup`<b class="number">${way.words}</b>`}<span class="fact">${[...facts, ...(way?.facts ?? [])].join(' · ')}</span></li>`,
    )}</ul>
</section>
<div class="foot">
<div class="here">${urgent.someoneHere && markup`<p lang="en" dir="ltr">${urgent.someoneHere}</p>`}${own.map(
    (service) =>
      markup`<div><h2>${ownName({ ...sheet, name: '' }, service.name)}</h2><p>${service.summary}${service.ways[0] && markup` <b class="number">${service.ways[0].words}</b>`}</p></div>`,
  )}</div>
${
  address
    ? markup`<div class="code">${new Markup(qrSvg(address).replace('<svg ', '<svg aria-hidden="true" '))}<p class="fact">${text('scan')}</p><p class="fact address"><bdi dir="ltr">${address.replace(/^https:\/\//, '')}</bdi></p></div>`
    : undefined
}
</div>
<p class="about">${text('about')} ${urgent.standing} ${urgent.checked} ${sheet.draft}</p>
</main>
</body>
</html>
`.text;
}
