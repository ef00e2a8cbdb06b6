import { html, nothing } from 'lit';
import { filesOf, reachOf } from '../outputs/reach.js';
import { isFrameWithoutPeople } from '../outputs/outputs.js';
import { isHere, type Stand } from '../outputs/source.js';
import type { Draft } from '../state/draft.js';

/** What has to be done before a way in works for others, as notices; each says what, and where. */
export function noticesFor(way: 'script' | 'frame' | 'tablet', draft: Draft, stand: Stand): unknown {
  const { from, file, counts, closed } = reachOf(draft, stand, way);
  const stands = way === 'tablet' ? stand.tablet : filesOf(draft, stand);
  const meant = [file && closed.includes(file) ? 'place.json' : '', counts && closed.includes(counts) ? 'counts' : ''];
  return html`${
    isHere(stands)
      ? way === 'tablet'
        ? html`<p class="notice">
            This address works on this computer only. Open this page from the website that your tablet can reach, and
            the square will be right.
          </p>`
        : html`<p class="notice">
            These files stand on this computer only: <bdi dir="ltr">${stands}</bdi>. Before anyone else can see the
            page, put them on a website and write their address below, under “Addresses”.
          </p>`
      : nothing
  }
  ${
    way === 'frame' && isFrameWithoutPeople(draft)
      ? html`<p class="notice">
          A frame cannot carry your own people. Put place.json on the site that the frame comes from, and write its
          address below, under “Addresses”. Until then the frame shows everything else.
        </p>`
      : nothing
  }
  ${
    closed.length
      ? html`<p class="notice">
          The ${way} may only ask its own site, <bdi dir="ltr">${from ?? stands}</bdi>. Until that site allows more, it
          gets no answer from <bdi dir="ltr">${closed.join(', ')}</bdi>
          (${meant.filter(Boolean).join(' and ')}). ${meant[0] ? 'Put place.json beside its files, or send' : 'Send'}
          the message to IT: it asks for what is needed.
        </p>`
      : nothing
  }`;
}
