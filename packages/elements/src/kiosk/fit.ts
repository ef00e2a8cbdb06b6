/** Smallest and largest letters of a line, in CSS pixels, and how much each try is smaller than the one before. */
const least = 26;
const step = 0.94;

/**
 * Sets a line as large as its box allows: words that are read from two metres should not be smaller than they have to be.
 *
 * @param box - What the line has to stay in.
 * @param most - Largest size of the letters, in CSS pixels.
 */
export function fitLine(box: HTMLElement, line: HTMLElement, most: number): void {
  for (let size = most; ; size *= step) {
    line.style.setProperty('font-size', `${Math.max(size, least)}px`);
    if (size <= least || (line.scrollHeight <= box.clientHeight && line.scrollWidth <= box.clientWidth)) return;
  }
}
