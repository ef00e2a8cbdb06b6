const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** A time as `09:00`; undefined where the text is none. Takes `9`, `9:00`, `9.30` and `5pm` too. */
export function readTime(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  const [, twelve, past = '00', half] = /^(\d{1,2})(?:[:.]([0-5]\d))?\s*([ap])\.?m\.?$/.exec(trimmed) ?? [];
  if (twelve && half && Number(twelve) >= 1 && Number(twelve) <= 12)
    return `${String((Number(twelve) % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${past}`;
  const [, hours, minutes = ''] = clock.exec(/^\d{1,2}$/.test(trimmed) ? `${trimmed}:00` : trimmed) ?? [];
  return hours && `${hours.padStart(2, '0')}:${minutes}`;
}
