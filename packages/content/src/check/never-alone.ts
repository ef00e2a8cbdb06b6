import type { Sources } from '../build/read.js';
import { isConfirmed } from '../build/services.js';
import type { ServiceSource } from '../schema/index.js';
import type { Fault } from './fault.js';

/**
 * Countries without a number sure enough to show, where only public lists support the one line there is. The urgent
 * card puts "Call your local emergency number" above it, so that it is neither first nor alone. Saint Barthélemy: the
 * lists differ on the ambulance number; 3114 serves the territory, but no official page could be read.
 */
const wordsStandFirst = new Set(['BL']);

const isShown = ({ confidence, channels }: ServiceSource) =>
  confidence !== 'low' && channels.some((channel) => channel.confidence !== 'low');

const hasKnownHours = ({ channels }: ServiceSource) =>
  channels.some(({ confidence, hours }) => confidence !== 'low' && hours !== 'unknown');

function checkCountry(file: string, services: readonly ServiceSource[]): Fault[] {
  const shown = services.filter(isShown);
  const sure = shown.some((service) => service.immediacy === 'crisis' && hasKnownHours(service));
  const fix = 'confirm an emergency number in data/emergency-numbers.json or find a line that can stand beside it';
  return shown.flatMap((service): Fault[] => {
    const path = String(services.indexOf(service));
    const faults: Fault[] = [];
    if (service.immediacy === 'crisis' && !hasKnownHours(service) && !sure)
      faults.push({ file, path, what: `${service.id}, a crisis line with unknown hours, is the only help`, fix });
    if (!shown.some(isConfirmed)) {
      const fault = { file, path, what: `${service.id}, which only public lists support, stands alone`, fix };
      const accepted = wordsStandFirst.has(service.country);
      faults.push(accepted ? { ...fault, warning: 'only words stand beside a line not yet confirmed' } : fault);
    }
    return faults;
  });
}

/** Nobody is left with one line that may not answer: the emergency number or a surer line stands with it (CARE 2.5, 2.8). */
export function checkNeverAlone({ directory, emergency }: Sources): Fault[] {
  const numbered = new Set(
    emergency.numbers.filter(({ confidence }) => confidence !== 'low').map(({ country }) => country),
  );
  return [...directory].flatMap(([name, services]) => {
    const hasNumber =
      numbered.has(name.toUpperCase()) || services.some((each) => each.immediacy === 'emergency' && isShown(each));
    return hasNumber ? [] : checkCountry(`data/directory/${name}.json`, services);
  });
}
