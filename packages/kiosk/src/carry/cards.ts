import type { Service } from '@talkplace/content';
import { SignpostElement, define } from '@talkplace/elements';

// Without the registration of ours: a card here has urgent help above it and none within.
define('talk-signpost', SignpostElement);

/** One card for each service, drawn as on the tablet, with links that dial. */
export function cardsOf(services: readonly Service[], nation: string | undefined): HTMLElement[] {
  return services.map((service) => {
    const card = new SignpostElement();
    card.plain = true;
    card.service = service;
    if (nation) card.setAttribute('nation', nation);
    return card;
  });
}
