import type { Counted } from './options.js';

/** Names that an event counts under. Only names that the table can make come out, whatever the event holds. */
export function namesOf({ type, detail }: CustomEvent<unknown>, counted: Counted): string[] {
  return (counted[type] ?? []).flatMap(([name, field, values]) => {
    if (!field) return name;
    const value = (detail as Record<string, unknown> | null)?.[field];
    const known = values.split(' ');
    const shown = known.includes(value as string) ? value : value && known.includes('other') && 'other';
    return shown ? `${name}_${(shown as string).replaceAll('-', '_')}` : [];
  });
}
