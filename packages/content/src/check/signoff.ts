import type { Sources } from '../build/read.js';
import type { Fault } from './fault.js';

/** Content files by the name under which they are signed, with their version. */
function versions(sources: Sources): Map<string, string> {
  const folders = {
    prompts: sources.packs,
    'check-ins': sources.checkIns,
    guides: sources.guides,
    scenarios: sources.scenarios,
    instruments: sources.instruments,
  };
  const files = Object.entries(folders).flatMap(([folder, map]) =>
    [...map].map(([name, { version }]): [string, string] => [`${folder}/${name}.json`, version]),
  );
  const { hesitation, notices, topics, severalVoices } = sources;
  const single = { hesitation, notices, topics, 'several-voices': severalVoices };
  return new Map([
    ...files,
    ...Object.entries(single).map(([name, { version }]): [string, string] => [`${name}.json`, version]),
  ]);
}

/** How many people have to sign: a need that starts with "two people" counts twice. */
const signersNeeded = (needs: readonly string[]) =>
  Math.max(
    1,
    needs.reduce((sum, need) => sum + (need.startsWith('two people') ? 2 : 1), 0),
  );

/** signoff.json speaks of every file of content and of no other, and "signed" is borne out by its signatures (CARE 12). */
export function checkSignoff(sources: Sources): Fault[] {
  const file = 'data/signoff.json';
  const faults: Fault[] = [];
  const known = versions(sources);
  const records = sources.signoff.files;
  for (const name of known.keys())
    if (!records[name])
      faults.push({ file, path: 'files', what: `says nothing of ${name}`, fix: 'add it with the state draft' });
  for (const [name, { state, signers, needs }] of Object.entries(records)) {
    const path = `files.${name}`;
    const version = known.get(name);
    if (!version) {
      faults.push({ file, path, what: 'is no file of content', fix: 'remove it or correct the name' });
    } else if (state === 'signed') {
      const current = new Set(signers.filter((signer) => signer.version === version).map(({ name: signer }) => signer));
      const wanted = signersNeeded(needs);
      if (current.size < wanted)
        faults.push({
          file,
          path,
          what: `is signed, but ${current.size} of ${wanted} people have signed version ${version}`,
          fix: 'set it back to draft until everyone it needs has read this version',
        });
    } else if (state === 'official-wording' && !name.startsWith('instruments/')) {
      faults.push({ file, path, what: 'is our own text, not official wording', fix: 'set it to draft or signed' });
    }
  }
  return faults;
}
