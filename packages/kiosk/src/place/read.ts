/** What an address answered: the text of the settings, or the status where it has none, or nothing without network. */
export interface Read {
  text?: string;
  status?: number;
}

const atMost = 10_000;
/** A page of an application is no settings, however many of them servers send in place of a missing file. */
const isPage = (text: string) => /^\s*</.test(text);

/** Asks for the settings of a place: no credentials, no referrer. Never rejects. */
export async function readPlace(from: string): Promise<Read> {
  try {
    const answer = await fetch(from, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: AbortSignal.timeout(atMost),
    });
    const text = await answer.text();
    return answer.ok && !isPage(text) ? { text } : { status: answer.status };
  } catch {
    return {};
  }
}

/** Settings whose addresses mean the same wherever they are kept. One that is no address is left out. */
export function withWholeAddresses(raw: Record<string, unknown>, from: string | undefined): Record<string, unknown> {
  const { reportTo, ...rest } = raw;
  if (!from || typeof reportTo !== 'string' || !reportTo) return raw;
  try {
    return { ...rest, reportTo: new URL(reportTo, from).href };
  } catch {
    return rest;
  }
}
