import { css } from 'lit';

/**
 * Every colour, size and typeface in one place. A host overrides the `--talk-*` names on any ancestor; the `--_*` names
 * are ours. Light and dark follow the page's own `color-scheme`: on a page that is only light we stay light.
 * Contrast: ink 15:1 and soft ink above 7:1 on card and ground; accents above 7:1 as text in both schemes.
 */
export const tokens = css`
  :host {
    --_ground: var(--talk-ground, #eef1ee);
    --_card: var(--talk-card, #ffffff);
    --_ink: var(--talk-ink, #14201e);
    --_ink-soft: var(--talk-ink-soft, #435350);
    --_line: var(--talk-line, #d3dad6);
    --_control-line: var(--talk-control-line, #6b7a76);
    --_open: #2f7d3b;
    --_urgent-ground: #ffd95e;
    --_urgent-ink: #14201e;
    --_focus: #0b57d0;
    --_type: var(--talk-type, Seravek, 'Segoe UI', sans-serif);
    --_radius: var(--talk-radius, 6px);
    --_target: var(--talk-target, 48px);
    --_space: 8px;
    --_motion: 160ms;
    --_white: #ffffff;
  }

  .root {
    --_kind-accent: #0f5a55;
    --_kind-accent-2: #e2a63b;
    --_kind-wash: #e4f0ee;
  }
  .root[data-kind='barbershop'] {
    --_kind-accent: #1d3f7a;
    --_kind-accent-2: #c8402f;
    --_kind-wash: #e7edf7;
  }
  .root[data-kind='school'] {
    --_kind-accent: #5a2a72;
    --_kind-accent-2: #4fa3a0;
    --_kind-wash: #f1e9f5;
  }
  .root[data-kind='community'] {
    --_kind-accent: #7a3200;
    --_kind-accent-2: #2f7d5b;
    --_kind-wash: #f8ece2;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ground: var(--talk-ground, light-dark(#eef1ee, #0f1615));
      --_card: var(--talk-card, light-dark(#ffffff, #18211f));
      --_ink: var(--talk-ink, light-dark(#14201e, #f0f4f1));
      --_ink-soft: var(--talk-ink-soft, light-dark(#435350, #bccac5));
      --_line: var(--talk-line, light-dark(#d3dad6, #33403d));
      --_control-line: var(--talk-control-line, light-dark(#6b7a76, #92a29d));
      --_open: light-dark(#2f7d3b, #7fd08c);
      --_urgent-ground: light-dark(#ffd95e, #5c4700);
      --_urgent-ink: light-dark(#14201e, #ffedb5);
      --_focus: light-dark(#0b57d0, #a8c7fa);
      --_white: light-dark(#ffffff, #18211f);
    }
    .root {
      --_kind-accent: light-dark(#0f5a55, #93d5cc);
      --_kind-accent-2: light-dark(#e2a63b, #e9bd6b);
      --_kind-wash: light-dark(#e4f0ee, #1c302d);
    }
    .root[data-kind='barbershop'] {
      --_kind-accent: light-dark(#1d3f7a, #a9c6ff);
      --_kind-accent-2: light-dark(#c8402f, #ff9d8e);
      --_kind-wash: light-dark(#e7edf7, #1f2b3d);
    }
    .root[data-kind='school'] {
      --_kind-accent: light-dark(#5a2a72, #dcb8f0);
      --_kind-accent-2: light-dark(#4fa3a0, #7cc7c4);
      --_kind-wash: light-dark(#f1e9f5, #30223a);
    }
    .root[data-kind='community'] {
      --_kind-accent: light-dark(#7a3200, #f3ba90);
      --_kind-accent-2: light-dark(#2f7d5b, #7cc39f);
      --_kind-wash: light-dark(#f8ece2, #38271a);
    }
  }

  .root {
    --_accent: var(--talk-accent, var(--_kind-accent));
    --_accent-2: var(--talk-accent-2, var(--_kind-accent-2));
    --_wash: var(--talk-wash, var(--_kind-wash));
    --_on-accent: var(--_card);
    --_edge: linear-gradient(90deg, var(--_accent) 0 72%, var(--_accent-2) 72% 100%);
  }
  /* Whatever colour a host chooses, text on it and text in it stays readable. */
  @supports (color: oklch(from red l c h)) and (color: light-dark(#000, #fff)) {
    .root {
      --_base-accent: var(--talk-accent, var(--_kind-accent));
      --_accent: light-dark(
        oklch(from var(--_base-accent) min(l, 0.43) c h),
        oklch(from var(--_base-accent) max(l, 0.8) c h)
      );
    }
  }
  .root[data-kind='barbershop'] {
    --_edge: repeating-linear-gradient(
      -45deg,
      var(--_accent) 0 14px,
      var(--_white) 14px 28px,
      var(--_accent-2) 28px 42px,
      var(--_white) 42px 56px
    );
  }
  .root[data-kind='school'] {
    --_edge: repeating-linear-gradient(90deg, var(--_accent) 0 36px, var(--_accent-2) 36px 42px);
  }
  .root[data-kind='community'] {
    --_edge: conic-gradient(from 135deg at 50% 0, var(--_accent) 0 90deg, transparent 90deg 360deg) 0 0 / 24px 12px
      repeat-x;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }
`;
