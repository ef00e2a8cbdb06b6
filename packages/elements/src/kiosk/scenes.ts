import { html } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import type { Settings } from '../place/settings.js';
import { renderTrouble } from '../place/trouble.js';
import { renderAttract } from './attract.js';
import type { Cards } from './cards.controller.js';
import { renderHandsFree } from './hands-free.js';
import { renderHome } from './home.js';
import type { KioskScreen } from './kiosk.events.js';
import { opensInWords, openingOf } from './opening.js';
import { renderClosed, renderCrashed } from './overlays.js';
import { renderScreen } from './screens.js';
import type { Screens } from './screens.controller.js';

/** What any screen needs to be drawn. */
export interface Scene {
  messages: Messages;
  settings: Settings;
  now: Date;
  cards: Cards;
  /** Language of the host's own words. */
  hostLanguage: string;
  screens: Screens;
  /** How long a held card stays on the first screen, in milliseconds. */
  idle: number;
  go: (screen: Exclude<KioskScreen, 'closed'>) => void;
}

/** Draws a screen. */
export function renderScene(screen: KioskScreen, scene: Scene) {
  const { messages, settings, cards, go } = scene;
  const { kiosk, name, kind } = settings;
  const { pack, card, held, turn } = cards;
  switch (screen) {
    case 'closed':
      return renderClosed(messages, name, opensInWords(openingOf(settings, scene.now), messages), () => go('home'));
    case 'crashed':
      return renderCrashed(messages);
    case 'attract':
      return renderAttract({
        messages,
        name,
        open: kiosk?.attract === 'open',
        pack,
        card,
        held,
        start: () => go('home'),
        another: () => cards.move(1),
        hold: (hold) => cards.hold(hold, scene.idle),
      });
    case 'home':
      return renderHome({
        messages,
        kiosk,
        kind,
        hostLanguage: scene.hostLanguage,
        counts: settings.reporting?.shows ?? false,
        go: (choice) => go(choice === 'talk' && kiosk?.handsFree ? 'hands-free' : choice),
      });
    case 'hands-free':
      if (!pack || !card) return html`<p role="status">${messages.text('loading')}</p>`;
      return renderHandsFree({
        messages,
        pack,
        card,
        turn,
        held,
        next: () => cards.move(1),
        hold: (hold) => cards.hold(hold),
        cards: () => go('talk'),
      });
    default:
      if (scene.screens.failed) return renderTrouble(messages, () => scene.screens.load(screen));
      if (!scene.screens.loaded.has(screen)) return html`<p role="status">${messages.text('loading')}</p>`;
      return renderScreen(screen, {
        messages,
        kind,
        hesitation: scene.screens.hesitation,
      });
  }
}
