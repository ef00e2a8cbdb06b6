import { html, type TemplateResult } from 'lit';
import type { Me } from '../../src/api.js';
import { decoded } from './router.js';
import './screens/counted.js';
import './screens/coverage.js';
import './screens/figures.js';
import './screens/held.js';
import './screens/missing.js';
import './screens/organisation.js';
import './screens/organisations.js';
import './screens/overview.js';
import './screens/page-editor.js';
import './screens/people.js';
import './screens/place.js';
import './screens/public-pages.js';
import './screens/rules.js';

/** A screen of the dashboard. */
interface Screen {
  path: RegExp;
  /** `anyone` needs no sign-in; `own` operators and viewers of an organisation. */
  for: 'anyone' | 'people' | 'own' | 'operators';
  render: (me: Me, part: string) => TemplateResult;
}

const screens: readonly Screen[] = [
  { path: /^\/$/, for: 'people', render: (me) => html`<board-overview .me=${me}></board-overview>` },
  { path: /^\/figures$/, for: 'people', render: (me) => html`<board-figures .me=${me}></board-figures>` },
  { path: /^\/coverage$/, for: 'people', render: () => html`<board-coverage></board-coverage>` },
  { path: /^\/counted$/, for: 'anyone', render: () => html`<board-counted></board-counted>` },
  { path: /^\/rules$/, for: 'anyone', render: () => html`<board-rules></board-rules>` },
  { path: /^\/organisations$/, for: 'operators', render: () => html`<board-organisations></board-organisations>` },
  {
    path: /^\/organisations\/([^/]+)$/,
    for: 'own',
    render: (me, id) => html`<board-organisation .me=${me} organisation=${id}></board-organisation>`,
  },
  {
    path: /^\/places\/([^/]+)$/,
    for: 'own',
    render: (me, id) => html`<board-place .me=${me} place=${id}></board-place>`,
  },
  { path: /^\/people$/, for: 'operators', render: (me) => html`<board-people .me=${me}></board-people>` },
  { path: /^\/held$/, for: 'operators', render: () => html`<board-held></board-held>` },
  { path: /^\/pages$/, for: 'operators', render: () => html`<board-public-pages></board-public-pages>` },
  {
    path: /^\/pages\/([^/]+)$/,
    for: 'own',
    render: (_me, id) => html`<board-page-editor organisation=${id}></board-page-editor>`,
  },
];

const nobody: Me = { email: '', role: 'viewer', simulated: false };

const mayOpen = (screen: Screen, me: Me | undefined): boolean => {
  if (screen.for === 'anyone') return true;
  if (!me) return false;
  if (screen.for === 'people' || me.role === 'operator') return true;
  return screen.for === 'own' && me.organisation !== undefined;
};

/** True where the address can be read without signing in. */
export const isOpenToAnyone = (path: string): boolean =>
  screens.some((screen) => screen.for === 'anyone' && screen.path.test(path));

/** The screen at an address, for this person; where there is none for them, a screen that says so. */
export function screenAt(path: string, me: Me | undefined): TemplateResult {
  const screen = screens.find((each) => each.path.test(path) && mayOpen(each, me));
  const part = decoded(screen?.path.exec(path)?.[1] ?? '');
  if (!screen || part === undefined) return html`<board-missing></board-missing>`;
  return screen.render(me ?? nobody, part);
}

/** Links of the navigation for this person: address and words. */
export function linksFor(me: Me | undefined): [address: string, words: string][] {
  const open: [string, string][] = [
    ['/counted', 'What is counted'],
    ['/rules', 'The rules'],
  ];
  if (!me) return open;
  const figures: [string, string][] = [['/', 'Overview'], ['/figures', 'Figures'], ['/coverage', 'Coverage'], ...open];
  if (me.role === 'operator')
    return [
      ...figures,
      ['/organisations', 'Organisations and places'],
      ['/people', 'People'],
      ['/held', 'Held reports'],
      ['/pages', 'Public pages'],
    ];
  if (me.organisation === undefined) return figures;
  const own = encodeURIComponent(me.organisation);
  return [...figures, [`/organisations/${own}`, 'Places'], [`/pages/${own}`, 'Public page']];
}
