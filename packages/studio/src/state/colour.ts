import {
  clampChroma,
  converter,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  useMode,
  wcagContrast,
} from 'culori/fn';

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklab);
useMode(modeOklch);
const toOklch = converter('oklch');

/** Contrast that every colour of text has with its ground, WCAG 2.2: enhanced. */
export const least = 7;

/** Grounds that the elements put text in the accent on: the darkest of the light ones, the lightest of the dark ones. */
const grounds = { light: '#eef1ee', dark: '#18211f' };
/** Lightness from which the elements start by themselves: tokens.styles.ts. */
const starts = { light: 0.43, dark: 0.8 };

/** A colour as people see it on light or dark pages. */
export interface Readable {
  /** `#` and six digits. */
  colour: string;
  /** Ratio to the ground, 7 to 21. */
  contrast: number;
  /** True where it is not the one that was asked for. */
  changed: boolean;
}

/** A colour as `#` and six small letters or digits; undefined where the text is none. Takes `5b2d6e` and `#52e` too. */
export function readColour(text: string): string | undefined {
  const [, digits] = /^\s*#?([\da-f]{3}|[\da-f]{6})\s*$/i.exec(text) ?? [];
  if (!digits) return undefined;
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${six.toLowerCase()}`;
}

/**
 * The colour nearest to `colour` in which text can be read: darker on light pages, lighter on dark ones, with the same hue.
 *
 * @param colour - `#` and six digits.
 */
export function readable(colour: string, scheme: 'light' | 'dark'): Readable {
  const wanted = toOklch(colour);
  if (!wanted) throw new TypeError(`${colour} is no colour: write # and six digits.`);
  const ground = grounds[scheme];
  const step = scheme === 'light' ? -0.01 : 0.01;
  const bound = scheme === 'light' ? Math.min : Math.max;
  // The elements keep to these themselves; a colour that is there already stays as it is.
  let l = bound(wanted.l, starts[scheme]);
  let found = l === wanted.l ? colour : formatHex(clampChroma({ ...wanted, l }, 'oklch'));
  while (wcagContrast(found, ground) < least && l > 0 && l < 1) {
    l += step;
    found = formatHex(clampChroma({ ...wanted, l }, 'oklch'));
  }
  return { colour: found, contrast: wcagContrast(found, ground), changed: found !== colour };
}

/** An accent as a person calls it: its digits, and what becomes of it. */
export function accentInWords(accent: string): string {
  const colour = readColour(accent);
  if (!colour) return accent ? accent : 'The colours of such places';
  const light = readable(colour, 'light');
  return light.changed ? `${colour}, made darker to be read: ${light.colour}` : colour;
}
