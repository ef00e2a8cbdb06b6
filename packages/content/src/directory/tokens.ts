import { urgentMentalHealth } from '#generated/notices.en.js';
import { emergencyOf } from './urgent.js';

/**
 * Fills in what depends on where someone is: `{urgentMentalHealth}` for the nation (an unknown one gets generic words),
 * and, outside Britain and Ireland, the country's own emergency number where the English text says 999.
 */
export function localise(text: string, country: string, nation: string | undefined): string {
  const filled = text.replaceAll(
    '{urgentMentalHealth}',
    (urgentMentalHealth[nation ?? ''] ?? urgentMentalHealth.unknown!).text,
  );
  if (country === 'GB' || country === 'IE') return filled;
  return filled.replace(/\b999\b/g, emergencyOf(country)?.number ?? 'your local emergency number');
}
