import { autoUpdate, computePosition, flip, offset, shift, size, type Placement } from '@floating-ui/dom';

/** Where a panel stands: a side of what it belongs to, and which of their edges meet. Start and end follow the script. */
export type { Placement };

/**
 * Keeps a panel beside something until the function that it gives is called: it follows scrolling and changes of size,
 * turns to the other side where there is more room, moves along the edge, and is never larger than the window. It sets
 * `inset` and `--_room` (the height that there is), as properties and never as an attribute.
 */
export function keepBeside(anchor: Element, panel: HTMLElement, placement: Placement, gap: number): () => void {
  const padding = 8;
  const place = () =>
    computePosition(anchor, panel, {
      strategy: 'fixed',
      placement,
      middleware: [
        offset(gap),
        flip({ padding }),
        size({
          padding,
          apply: ({ availableHeight }) =>
            // Beside something in the middle of a low window there is little room on either side: then it covers it.
            panel.style.setProperty(
              '--_room',
              `${Math.max(availableHeight, Math.min(320, innerHeight - 2 * padding))}px`,
            ),
        }),
        shift({ padding, crossAxis: true }),
      ],
    }).then(({ x, y, placement: found }) => {
      const left = `${Math.round(x)}px`;
      // What stands above grows upwards, from its first frame on: only in the top layer is the window its measure.
      const rises = found.startsWith('top') && 'showPopover' in panel && panel.matches(':popover-open');
      const below = document.documentElement.clientHeight - y - panel.offsetHeight;
      const inset = rises ? `auto auto ${Math.round(below)}px ${left}` : `${Math.round(y)}px auto auto ${left}`;
      panel.style.setProperty('inset', inset);
    });
  return autoUpdate(anchor, panel, () => void place());
}
