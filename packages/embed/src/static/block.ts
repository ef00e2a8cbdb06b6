import { markup, type Markup } from './markup.js';
import { gatherSheet, type Sheet, type SheetOptions } from './sheet.js';
import type { SheetWay } from './way.js';

const link = ({ words, address }: SheetWay) =>
  address ? markup`<a href="${address}">${words}</a>` : markup`<strong>${words}</strong>`;

const withFacts = (way: SheetWay) => markup`${link(way)}${way.facts.length ? ` (${way.facts.join(', ')})` : undefined}`;

const joined = (ways: readonly SheetWay[]): Markup[] =>
  ways.flatMap((way, at) => (at ? [markup`, `, withFacts(way)] : [withFacts(way)]));

/**
 * HTML to paste into a CMS or an e-mail: headings, paragraphs and links, nothing else. It still helps when everything but
 * text and links is stripped. Rejects like `gatherSheet`.
 */
export async function htmlBlock(settings: unknown, options: SheetOptions = {}): Promise<string> {
  return blockOf(await gatherSheet(settings, { prompts: 2, services: 2, ...options })).text;
}

/** The same block of a sheet that is there already. */
export function blockOf(sheet: Sheet): Markup {
  const { urgent, text } = sheet;
  return markup`<div lang="${sheet.language}" dir="${sheet.direction}">
<div lang="${urgent.language}" dir="ltr">
<h2>${urgent.title}</h2>
<p>${urgent.number ? around(urgent.risk, urgent.number) : urgent.risk} ${urgent.ask}</p>
${urgent.lines.map(
  (
    line,
  ) => markup`<p><strong>${line.name}</strong>: ${joined(line.ways)}${line.facts.map((fact) => ` ${sentence(fact)}`)}</p>
`,
)}${urgent.someoneHere ? markup`<p>${urgent.someoneHere}</p>\n` : undefined}</div>
<h2>${text('words')}</h2>
${sheet.prompts.map(
  ({ opener }) => markup`<p lang="${sheet.promptsLanguage}" dir="${sheet.promptsDirection}">“${opener}”</p>
`,
)}<h2>${text('help')}</h2>
${sheet.services.map(
  ({
    name,
    summary,
    facts,
    ways,
    own,
  }) => markup`<p><strong>${own ? ownName(sheet, name) : name}</strong>. ${summary}${facts.map((fact) => ` ${sentence(fact)}`)} ${joined(ways)}</p>
`,
)}${sheet.address ? markup`<p>${text('address')} <a href="${sheet.address}">${sheet.address.replace(/^https:\/\//, '')}</a></p>\n` : undefined}<p>${urgent.checked} ${urgent.standing}</p>
<p>${text('about')} ${sheet.draft}</p>
</div>
`;
}

/** A fact as a sentence of its own. */
export const sentence = (fact: string): string => (/[.!?؟]$/.test(fact) ? fact : `${fact}.`);

/** The host's own service, marked as the host's. */
export const ownName = ({ name: place, text }: Sheet, name: string): string =>
  `${name} (${place ? text('here', { name: place }) : text('here-unnamed')})`;

/** Words with the emergency number in them as a link. */
export function around(words: string, number: string): Markup {
  const [before = '', after = ''] = words.split(number);
  return markup`${before}<a href="tel:${number}"><strong>${number}</strong></a>${after}`;
}

/** The block as plain text, for an e-mail that carries no HTML. Rejects like `gatherSheet`. */
export async function plainText(settings: unknown, options: SheetOptions = {}): Promise<string> {
  const sheet = await gatherSheet(settings, { prompts: 2, services: 2, ...options });
  const { urgent, text } = sheet;
  const ways = (list: readonly SheetWay[]) =>
    list.map(({ words, facts }) => (facts.length ? `${words} (${facts.join(', ')})` : words)).join(', ');
  return [
    urgent.title,
    [urgent.risk, urgent.ask].filter(Boolean).join(' '),
    ...urgent.lines.map((line) => [`${line.name}: ${ways(line.ways)}.`, ...line.facts.map(sentence)].join(' ')),
    ...(urgent.someoneHere ? [urgent.someoneHere] : []),
    '',
    text('words'),
    ...sheet.prompts.map(({ opener }) => `- ${opener}`),
    '',
    text('help'),
    ...sheet.services.map(({ name, summary, facts, ways: own, own: isOwn }) =>
      [`- ${isOwn ? ownName(sheet, name) : name}. ${summary}`, ...facts.map(sentence), ways(own)]
        .filter(Boolean)
        .join(' '),
    ),
    '',
    ...(sheet.address ? [`${text('address')} ${sheet.address}`] : []),
    `${urgent.checked} ${urgent.standing}`.trim(),
    [text('about'), sheet.draft].filter(Boolean).join(' '),
    '',
  ].join('\n');
}
