/** Filled in by the build (rollup.config.mjs): what there is to load, by folder; names with spaces between them. */
declare const talkplaceContent: Readonly<Record<'packs' | 'check-ins' | 'directory', string>>;
const content = talkplaceContent;

const checkInOfKind: Record<string, string> = { workplace: 'weather-at-work', school: 'you-and-me' };

/**
 * The content that an element will ask for first, as far as its attributes and those of its place tell, so that it can be
 * asked for at once. A wrong guess costs bytes and nothing else; an address is only ever one of a fixed list.
 */
export function firstContent(element: Element): string[] {
  const place = element.closest('talk-place');
  const given = (name: string) => element.getAttribute(name) ?? place?.getAttribute(name) ?? undefined;
  // A file or a script of the host may say something else.
  const open = [element, place].some((each) => each?.matches('[src]') ?? false);
  const has = (folder: keyof typeof content, name: string) => content[folder].split(' ').includes(name);
  const kind = given('kind') ?? (open ? '' : 'community');
  switch (element.localName) {
    case 'talk-prompts': {
      const pack = element.getAttribute('pack') ?? kind;
      return has('packs', pack) ? [`packs/${pack}.en`, 'topics.en'] : ['topics.en'];
    }
    case 'talk-check-in': {
      const checkIn = element.getAttribute('check-in') ?? (kind && (checkInOfKind[kind] ?? 'how-are-you-really'));
      return has('check-ins', checkIn) ? [`check-ins/${checkIn}.en`] : [];
    }
    case 'talk-signposts': {
      const region = element.closest('[lang]')?.getAttribute('lang')?.split('-')[1] ?? 'GB';
      const country = (given('country') ?? given('nation')?.slice(0, 2) ?? (open ? '' : region)).toLowerCase();
      return has('directory', country) ? [`directory/${country}`] : [];
    }
    default:
      return [];
  }
}
