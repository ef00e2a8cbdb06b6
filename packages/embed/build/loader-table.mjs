/** Modules that register an element. */
const registers = /(\.define|\/embed\/dist\/place)\.js$/;

/**
 * Fills in what the loader knows: which files each tag needs, its version, and what content there is. The table is made
 * of the finished bundle, so that it cannot be wrong about it.
 */
export function loaderTable(version) {
  return {
    name: 'loader-table',
    generateBundle(_options, bundle) {
      const loader = bundle['talkplace.js'];
      if (!loader) return;
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const parts = Object.fromEntries(
        chunks
          .filter(({ isEntry, facadeModuleId }) => isEntry && registers.test(facadeModuleId))
          .map(({ name, fileName }) => [`talk-${name}`, filesOf(bundle, fileName)]),
      );
      const names = (folder) =>
        chunks
          .flatMap(({ fileName }) => fileName.match(`^content/${folder}/([\\w-]+?)(\\.en)?\\.js$`)?.[1] ?? [])
          .join(' ');
      const content = { packs: names('packs'), 'check-ins': names('check-ins'), directory: names('directory') };
      for (const [token, value] of Object.entries({
        talkplaceParts: parts,
        talkplaceContent: content,
        talkplaceVersion: version,
      })) {
        if (loader.code.split(token).length !== 2) throw new Error(`the loader names ${token} more or less than once`);
        loader.code = loader.code.replace(token, () => JSON.stringify(value));
      }
      if (loader.imports.length) throw new Error(`the loader has to stand alone, and imports ${loader.imports.join()}`);
    },
  };
}

/** A file and everything that it imports at once, each once, the entry last. */
function filesOf(bundle, fileName, seen = new Set()) {
  for (const each of bundle[fileName].imports) if (!seen.has(each)) filesOf(bundle, each, seen);
  return [...seen.add(fileName)];
}
