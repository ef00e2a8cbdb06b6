const minute = 60_000;
const from = Date.UTC(2025, 0, 1) / minute;
/** The tables end here; later the page asks Intl. */
export const until = Date.UTC(2036, 0, 1) / minute;

function offsetReader(zone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (at: number) => {
    const parts = Object.fromEntries(format.formatToParts(at * minute).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute) / minute - at;
  };
}

/** First offset of a zone in minutes, then each change: the UTC minute since 1970 and the offset from then on. */
export function compileZone(zone: string): number[] {
  const offsetAt = offsetReader(zone);
  const table = [offsetAt(from)];
  let last = table[0]!;
  for (let day = from; day < until; day += 1440) {
    const next = offsetAt(day + 1440);
    if (next === last) continue;
    let [before, after] = [day, day + 1440];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(middle) === last) before = middle;
      else after = middle;
    }
    table.push(after, next);
    last = next;
  }
  return table;
}
