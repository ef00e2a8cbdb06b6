/** What a badge may say on a day. Days are ISO dates, `2026-11-25`. */
export interface Validity {
  /** Day of the training that it rests on. */
  trained: string;
  /** Day on which it was last looked at, if it was. */
  reviewed: string | undefined;
  /** Last day on which it counts. */
  until: string;
  lapsed: boolean;
}

/** The dates as a host writes them. */
export interface BadgeDates {
  trained: string;
  reviewed: string;
  until: string;
}

/** The date of an instant, by the clock of this device. */
export function dayOf(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** True for an ISO date of a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A year later; 29 February becomes 28 February. */
export function yearAfter(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return isDay(next) ? next : next.replace('-29', '-28');
}

/**
 * What a badge may say today. It counts for a year from its review, else from the training, and for less where the host
 * says so, never for more. Nothing where there is no day of training: no title without one (CARE.md 6.5).
 *
 * @param complain - Told for each date that cannot be used: its name, its value, what is allowed.
 */
export function validityOf(
  { trained, reviewed, until }: BadgeDates,
  today: string,
  complain: (name: string, value: string, allowed: string) => void,
): Validity | undefined {
  const past = 'a day that has come, such as 2026-03-31';
  const known = (name: string, value: string, isRight: (day: string) => boolean, allowed: string) => {
    if (value && isDay(value) && isRight(value)) return value;
    if (value) complain(name, value, allowed);
    return undefined;
  };
  const training = known('trained', trained, (day) => day <= today, past);
  if (!training) {
    if (!trained) complain('trained', trained, past);
    return undefined;
  }
  const review = known(
    'reviewed',
    reviewed,
    (day) => day >= training && day <= today,
    `${past}, not before the training`,
  );
  const longest = yearAfter(review ?? training);
  const end = known(
    'until',
    until,
    (day) => day <= longest,
    `a day no later than ${longest}, a year after the last review`,
  );
  const last = end ?? longest;
  return { trained: training, reviewed: review, until: last, lapsed: today > last };
}
