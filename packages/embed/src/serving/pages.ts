import { escape, markup } from '../static/markup.js';
import { gatherSheet } from '../static/sheet.js';
import { sandbox } from '../snippets/sandbox.js';
import { pagePolicy, type FramePolicy } from './policy.js';

/**
 * The frame page. It shows the numbers of Britain and Ireland until the elements are there, for a host of any country may
 * show it.
 *
 * It dials from a hidden frame of its own. A link to dial counts as a navigation of the frame it is in, so a host whose
 * `frame-src` names our site alone would have the browser replace this page by an error, numbers and all.
 *
 * @param discovery - Whole address of its oEmbed answer; without it the page names none.
 * @param parts - Modules that whatever it shows needs, to be asked for at once.
 */
export async function framePage(
  policy: Pick<FramePolicy, 'connect'>,
  discovery?: string,
  parts: readonly string[] = [],
): Promise<string> {
  const countries = await Promise.all(
    [
      ['GB', 'In the UK'],
      ['IE', 'In Ireland'],
    ].map(async ([country, words]) => {
      const { urgent } = await gatherSheet({ country }, { prompts: 0, services: 0 });
      const lines = urgent.lines.slice(0, 2).map(({ name, ways: [way] }) => `${name}: ${way?.words}`);
      return `${words}: ${urgent.number}. ${lines.join('. ')}.`;
    }),
  );
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Words to start a talk, and places to turn to</title>
${discovery && markup`<link rel="alternate" type="application/json+oembed" href="${discovery}">`}
<link rel="stylesheet" href="frame.css" crossorigin>
${parts.map((part) => markup`<link rel="modulepreload" href="${part}" crossorigin>\n`)}<script type="module" crossorigin src="frame.js"></script>
<script type="module" crossorigin src="talkplace.js"></script>
</head>
<body>
<main>
<h1 dir="auto">Words to start a talk, and places to turn to</h1>
<div id="place">
<p>If a life is at risk, call your local emergency number.</p>
${countries.map((line) => markup`<p>${line}</p>\n`)}</div>
</main>
<iframe name="dial" title="Calls, texts and e-mails" tabindex="-1" aria-hidden="true" hidden></iframe>
</body>
</html>
`.text;
}

/** What stays in a frame that could not leave its tab: nothing. */
export const leftPage =
  '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>\u00a0</title><body></body></html>\n';

export interface OembedOptions {
  title: string;
  /** Size in CSS pixels; 600 by 600 by default. */
  width?: number;
  height?: number;
}

/** The oEmbed answer (oembed.com, type rich) for a frame at a whole address. */
export function oembed(address: string, { title, width = 600, height = 600 }: OembedOptions): Record<string, unknown> {
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Talkplace',
    title,
    width,
    height,
    html: `<iframe src="${escape(address)}" title="${escape(title)}" width="${width}" height="${height}" referrerpolicy="no-referrer" allow="clipboard-write; fullscreen" sandbox="${sandbox}"></iframe>`,
  };
}
