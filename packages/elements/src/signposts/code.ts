import { generate } from 'lean-qr';
import { svg } from 'lit';

const drawn = new Map<string, string>();
const quiet = 4;

/** Outline of a QR code's dark squares, and its size with the quiet zone. */
function outline(text: string): string {
  const bitmap = generate(text);
  const rows: string[] = [];
  for (let y = 0; y < bitmap.size; y += 1) {
    for (let x = 0; x < bitmap.size; x += 1) if (bitmap.get(x, y)) rows.push(`M${x + quiet} ${y + quiet}h1v1h-1z`);
  }
  return `${bitmap.size + 2 * quiet} ${rows.join('')}`;
}

/**
 * A QR code, drawn in the page: nothing is asked for and nothing leaves the device. Hidden from screen readers, because
 * what it holds always stands beside it as text.
 *
 * @param text - What a phone reads from it, such as `tel:116123`.
 */
export function renderCode(text: string) {
  let known = drawn.get(text);
  if (!known) drawn.set(text, (known = outline(text)));
  const [size, path] = [known.slice(0, known.indexOf(' ')), known.slice(known.indexOf(' ') + 1)];
  return svg`<svg part="code" class="code" viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false">
    <path fill="#fff" d="M0 0h${size}v${size}H0z"></path><path fill="#000" d=${path}></path>
  </svg>`;
}
