import type { ServiceSource } from '../schema/index.js';

type Source = ServiceSource['sources'][number];
type Complaint = [path: string, what: string, fix: string];

/** Second-level parts under which different bodies register: nhs.uk, org.uk, gov.au, com.br ... */
const sharedParts = new Set(
  'ac co com edu gob gouv gov govt go gub ltd me mil ne net nhs nom or org police sch wales'.split(' '),
);

/** Who is behind a page: its registered domain, the owner of a repository, or the stored file itself. */
export function operatorOf(url: string): string {
  if (url.startsWith('stored-file:')) return url;
  const { hostname, pathname } = new URL(url);
  if (/(^|\.)(github|gitlab)\.com$/.test(hostname)) return `repository ${pathname.split('/')[1]!.toLowerCase()}`;
  const parts = hostname.replace(/^www\./, '').split('.');
  return parts.slice(sharedParts.has(parts.at(-2)!) ? -3 : -2).join('.');
}

const operators = (sources: readonly Source[]) => new Set(sources.map(({ url }) => operatorOf(url))).size;

/**
 * What an entry claims for itself is borne out by its sources: two independent pages or `low`; `high` only with a page
 * of the service or of a public body. Public lists in stored files alone reach `medium` at most.
 */
export function checkSupport(service: ServiceSource): Complaint[] {
  const { sources, channels, confidence } = service;
  const complaints: Complaint[] = [];
  const values = new Set(channels.map(({ value }) => value));
  sources.forEach(({ url, kind, supports }, at) => {
    if (url.startsWith('stored-file:') ? kind !== 'peer-list' : !URL.canParse(url))
      complaints.push([
        `sources.${at}`,
        `${url} cannot be a source of the kind ${kind}`,
        'give the address of the page that was read',
      ]);
    for (const value of supports ?? [])
      if (!values.has(value))
        complaints.push([`sources.${at}.supports`, `no channel has the value ${value}`, 'correct it or remove it']);
  });
  if (complaints.length) return complaints;
  if (confidence !== 'low' && operators(sources) < 2)
    complaints.push([
      'confidence',
      `is ${confidence} with fewer than two independent sources`,
      'find a second source or mark it low',
    ]);
  channels.forEach((channel, at) => {
    const claim = channel.confidence ?? confidence;
    // For an address the sources show that the service exists; README of the directory, "Confidence".
    if (claim === 'low' || channel.type === 'web' || channel.type === 'app') return;
    const backing = sources.filter(({ supports }) => !supports || supports.includes(channel.value));
    const path = `channels.${at}.confidence`;
    if (operators(backing) < 2)
      complaints.push([
        path,
        `${channel.value} is ${claim} with fewer than two independent sources`,
        'find a second source or mark it low',
      ]);
    else if (claim === 'high' && backing.every(({ kind }) => kind === 'peer-list'))
      complaints.push([path, `${channel.value} is high, but only public lists state it`, 'mark it medium']);
  });
  return complaints;
}
