import { headerPolicy } from '@talkplace/embed/serving.js';
import type { Draft } from '../state/draft.js';
import { siteOf, type Way } from '../state/sites.js';
import { countsTo, filesOf, originOf, reachOf, unique } from './reach.js';
import type { Stand } from './source.js';

/** What the site around has to let through. */
function forTheSite(draft: Draft, stand: Stand, way: Way): string[] {
  const files = originOf(filesOf(draft, stand)) ?? filesOf(draft, stand);
  const { file, counts } = reachOf(draft, stand, way);
  if (way === 'script')
    return [
      'If our site sends a Content-Security-Policy, please add:',
      `  script-src ${files}`,
      `  connect-src ${unique([files, counts, file]).join(' ')}`,
      ...(draft.accent ? ["  style-src 'unsafe-inline', or put the one line of CSS into our own style sheet"] : []),
      "  with Trusted Types: trusted-types lit-html 'allow-duplicates'",
    ];
  const host = originOf(files) ? new URL(files).hostname : files;
  return [
    'If our site sends a Content-Security-Policy, please add:',
    `  frame-src ${files}`,
    ...(draft.site === 'sharepoint' ? [`In SharePoint: site settings, HTML field security, add ${host}`] : []),
    ...(draft.site === 'canvas' ? [`In Canvas: account settings, security, add ${host}`] : []),
  ];
}

/** What whoever serves the files of the frame, the page of the tablet, or place.json has to do. */
function forTheFiles(draft: Draft, stand: Stand, way: Way): string[][] {
  const { from, file, counts, closed } = reachOf(draft, stand, way);
  const open = closed.join(' ');
  return [
    closed.length && way === 'frame'
      ? [
          `The frame asks only its own site, ${from ?? 'which is not known yet'}. It has to ask ${closed.join(' and ')} too.`,
          'A header cannot allow that, so please build the files with this setting:',
          `  TALKPLACE_CONNECT="${open}"`,
        ]
      : [],
    closed.length && way === 'tablet'
      ? [
          `The page of the tablet asks only its own site, ${from ?? 'which is not known yet'}.`,
          'Please add to the connect-src of its Content-Security-Policy:',
          `  ${open}`,
        ]
      : [],
    way === 'frame'
      ? [
          'Whoever serves the files of Talkplace may limit who shows the frame. The header for that is:',
          `  Content-Security-Policy: ${headerPolicy({ ancestors: [originOf(draft.page) ?? 'https://our-site.example'], connect: unique([counts, file]).filter((each) => each !== from) })}`,
        ]
      : [],
    file && file !== from
      ? [
          'The file place.json is asked for from another site, so it needs the header:',
          '  Access-Control-Allow-Origin: *',
        ]
      : [],
  ].filter((lines) => lines.length > 0);
}

/**
 * A message for whoever looks after the site: what a way in is, which addresses it needs, and which headers. The way is
 * that of the chosen site unless another is named.
 */
export function messageForIt(draft: Draft, stand: Stand, way: Way = siteOf(draft.site)?.way ?? 'script'): string {
  const name = draft.name.trim() || 'our place';
  const intro = `Hello. We would like to show Talkplace at ${name}: words to start a talk, and numbers of people who help. It sets no cookies, and asks no other company for anything.`;
  const to = countsTo(draft, way);
  const told = to
    ? `It sends anonymous counts to ${originOf(to) ?? to}: how often a card was opened, by day. Never who, and nothing that anyone typed.`
    : 'It sends nothing anywhere.';
  if (way === 'html' || way === 'paper')
    return `${intro} ${told} It is text and links only, so there is nothing to allow.\n`;
  const { from, file, counts } = reachOf(draft, stand, way);
  const needs =
    way === 'tablet'
      ? [
          `The tablet needs to reach ${unique([from, file, counts]).join(' and ')} by https. It works without a connection once it is set up.`,
        ]
      : [
          `Its files come from ${originOf(filesOf(draft, stand)) ?? filesOf(draft, stand)}.`,
          ...forTheSite(draft, stand, way),
        ];
  const parts = [[`${intro} ${told}`], needs, ...forTheFiles(draft, stand, way)];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
