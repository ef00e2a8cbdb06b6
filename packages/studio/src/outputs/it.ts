import { headerPolicy } from '@talkplace/embed/serving.js';
import { siteOf, type Way } from '../state/sites.js';
import type { Draft } from '../state/draft.js';
import type { Stand } from './source.js';

/** Origin of an address; undefined where it is none. */
function originOf(address: string): string | undefined {
  try {
    const { origin } = new URL(address.trim());
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}

const unique = (list: readonly (string | undefined)[]): string[] => [
  ...new Set(list.filter((each) => each !== undefined)),
];

function policyLines(draft: Draft, way: Way, files: string): string[] {
  const counts = draft.report && draft.report !== 'none' ? originOf(draft.reportTo) : undefined;
  const file = originOf(draft.placeFile);
  if (way === 'script')
    return [
      'If our site sends a Content-Security-Policy, please add:',
      `  script-src ${files}`,
      `  connect-src ${unique([files, counts, file]).join(' ')}`,
      ...(draft.accent ? ["  style-src 'unsafe-inline', or put the one line of CSS into our own style sheet"] : []),
      "  with Trusted Types: trusted-types lit-html 'allow-duplicates'",
    ];
  const site = originOf(draft.page);
  return [
    'If our site sends a Content-Security-Policy, please add:',
    `  frame-src ${files}`,
    ...(draft.site === 'sharepoint'
      ? [`In SharePoint: site settings, HTML field security, add ${new URL(files).hostname}`]
      : []),
    ...(draft.site === 'canvas' ? [`In Canvas: account settings, security, add ${new URL(files).hostname}`] : []),
    'Whoever serves the files of Talkplace may limit who shows the frame. The header for that is:',
    `  Content-Security-Policy: ${headerPolicy({ ancestors: [site ?? 'https://our-site.example'], connect: unique([counts, file]).filter((each) => each !== files) })}`,
  ];
}

/** A message for whoever looks after the site: what it is, which addresses it needs, and which headers. */
export function messageForIt(draft: Draft, stand: Stand, way = siteOf(draft.site)?.way): string {
  const name = draft.name.trim() || 'our place';
  const intro = `Hello. We would like to show Talkplace at ${name}: words to start a talk, and numbers of people who help. It sets no cookies, and asks no other company for anything.`;
  const counts = draft.report && draft.report !== 'none';
  const told = counts
    ? `It sends anonymous counts to ${originOf(draft.reportTo) ?? draft.reportTo}: how often a card was opened, by day. Never who, and nothing that anyone typed.`
    : 'It sends nothing anywhere.';
  if (way === 'html' || way === 'paper')
    return `${intro} ${told} It is text and links only, so there is nothing to allow.\n`;
  if (way === 'tablet') {
    const asked = unique([originOf(stand.tablet), counts ? originOf(draft.reportTo) : undefined]);
    return `${intro} ${told}\n\nThe tablet needs to reach ${asked.join(' and ')} by https. It works without a connection once it is set up.\n`;
  }
  const files = originOf(draft.files || stand.files) ?? '';
  return [
    `${intro} ${told}`,
    '',
    `Its files come from ${files}.`,
    ...policyLines(draft, way ?? 'script', files),
    '',
  ].join('\n');
}
