const length = 86_400_000;

/** Whole days from a calendar day to an instant. */
export function ageInDays(day: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(day)) / length);
}

/** True for a day that has not begun anywhere on Earth: the easternmost clocks run 14 hours ahead of UTC. */
export function isFuture(day: string, now: Date): boolean {
  return Date.parse(day) > now.getTime() + 14 * 3_600_000;
}
