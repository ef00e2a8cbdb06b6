import type { Pack, Service } from '@talkplace/content';
import type { SettingsFile } from '@talkplace/content/schema';

/** Settings that cannot be used; the message names each value and what is allowed. */
export class PlaceSettingsError extends Error {
  override name = 'PlaceSettingsError';
  /** Where each fault is, such as `services[0].name`, and what is allowed there. */
  readonly faults: readonly { path: string; allowed: string }[];

  constructor(faults: readonly { path: string; allowed: string }[]) {
    super(`These settings cannot be used. ${faults.map(({ path, allowed }) => `${path}: ${allowed}`).join('; ')}`);
    this.faults = faults;
  }
}

/** Settings of a place that hold, with its content in the form of ours. */
export interface CheckedSettings {
  settings: SettingsFile;
  services: Service[];
  pack: Pack | undefined;
}

/** Checks settings as the elements do, but whole: paper has no console to tell of what was left out. */
export async function checkSettings(raw: unknown): Promise<CheckedSettings> {
  const [{ settings }, { check }] = await Promise.all([
    import('@talkplace/content/schema'),
    import('@talkplace/content/host'),
  ]);
  const result = settings.safeParse(raw);
  if (!result.success) {
    throw new PlaceSettingsError(
      result.error.issues.map(({ path, message }) => ({
        path:
          path.reduce<string>(
            (at, part) => at + (typeof part === 'number' ? `[${part}]` : `${at && '.'}${String(part)}`),
            '',
          ) || 'settings',
        allowed: message,
      })),
    );
  }
  const { data } = result;
  return {
    settings: data,
    services: data.services ? (check('services', data.services).value as Service[]) : [],
    pack: data.pack ? (check('pack', data.pack).value as Pack) : undefined,
  };
}
