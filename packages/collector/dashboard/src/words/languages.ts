/** Languages that a page may be written in, as BCP 47 writes them: those of the United Kingdom and Ireland, and many spoken there. */
const tags = 'en cy ga gd sco ar bn fa fr gu hi ku lt pa pl ps pt ro so es ta ti tr uk ur vi yo zh'.split(' ');

const nameIn = (language: string, tag: string) =>
  new Intl.DisplayNames([language, 'en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag;

/** Each language by its tag, in words: "Welsh (Cymraeg)". `own` is one more that stands in the list in any case. */
export function languages(own: string): [tag: string, words: string][] {
  const all = tags.includes(own) ? tags : [...tags, own];
  return all.map((tag) => {
    const [name, ownName] = [nameIn('en', tag), nameIn(tag, tag)];
    return [tag, ownName === name || ownName === tag ? name : `${name} (${ownName})`];
  });
}
