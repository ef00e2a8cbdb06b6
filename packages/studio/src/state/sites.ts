/** How something gets onto a page. */
export type Way = 'script' | 'frame' | 'html' | 'tablet' | 'paper';

/** A kind of site, what it lets in, and what to do there. */
export interface Site {
  id: SiteId;
  label: string;
  hint: string;
  way: Way;
  /** What to do, one action a line. */
  steps: readonly string[];
  /** Another way that works where this one is refused. */
  otherwise?: Way;
  /** What has to be known before someone tries. */
  note?: string;
}

export const siteIds = [
  'script',
  'iframe',
  'html',
  'sharepoint',
  'wordpress',
  'google-sites',
  'wix',
  'squarespace',
  'moodle',
  'canvas',
  'tablet',
  'paper',
] as const;
export type SiteId = (typeof siteIds)[number];

/**
 * What each site allows, as of November 2026. Products change their menus and plans; docs/embedding.md tells what was
 * tried and what was only read.
 */
export const sites: readonly Site[] = [
  {
    id: 'tablet',
    label: 'A tablet in the place',
    hint: 'It stands on a counter or a wall. No website is needed.',
    way: 'tablet',
    steps: [
      'Connect the tablet to the internet once.',
      'Point its camera at the square below, and open the address.',
      'Choose a PIN. Lock the tablet to this one app, as its own settings call it.',
    ],
  },
  {
    id: 'paper',
    label: 'Paper: a poster',
    hint: 'A4 or US Letter, with numbers that work without any device.',
    way: 'paper',
    steps: ['Save the poster below and open it.', 'Print it, and put it where people wait.'],
  },
  {
    id: 'script',
    label: 'A website where I can add a script',
    hint: 'Someone can paste code into its pages.',
    way: 'script',
    otherwise: 'frame',
    steps: [
      'Copy the code below.',
      'Paste it into the page, where Talkplace is to show.',
      'Save the page and look at it.',
    ],
  },
  {
    id: 'iframe',
    label: 'A site that allows only frames',
    hint: 'Also called iframe or embed.',
    way: 'frame',
    otherwise: 'html',
    steps: [
      'Copy the code below.',
      'Paste it where the site takes an iframe or an embed code.',
      'Save the page and look at it.',
    ],
  },
  {
    id: 'html',
    label: 'A site or an e-mail that takes only text and links',
    hint: 'Everything else is taken out.',
    way: 'html',
    steps: [
      'Copy the text below.',
      'Paste it into the page or the e-mail.',
      'Come back twice a year: numbers can change.',
    ],
  },
  {
    id: 'wordpress',
    label: 'WordPress',
    hint: 'Run by you. Administrators may add scripts; other roles may not.',
    way: 'script',
    otherwise: 'html',
    note: 'WordPress takes the script out if your role may not add it. Then ask an administrator to paste it for you. On WordPress.com scripts and frames need a paid plan.',
    steps: [
      'Open the page in the editor.',
      'Add a block: Custom HTML.',
      'Paste the code below into it.',
      'Publish, and look at the page.',
    ],
  },
  {
    id: 'sharepoint',
    label: 'SharePoint or an intranet of Microsoft 365',
    hint: 'No scripts. A frame works when IT allows its address.',
    way: 'frame',
    otherwise: 'html',
    note: 'IT has to allow the address first: site settings, HTML field security. The sentence for IT below asks for it.',
    steps: ['Edit the page and add the web part Embed.', 'Paste the code below into its box.', 'Publish the page.'],
  },
  {
    id: 'google-sites',
    label: 'Google Sites',
    hint: 'Embeds a page by its address.',
    way: 'frame',
    otherwise: 'html',
    steps: [
      'Choose Insert, then Embed.',
      'Paste the address of the frame below.',
      'Pull the box to about 600 pixels high. It scrolls inside.',
    ],
  },
  {
    id: 'wix',
    label: 'Wix',
    hint: 'Embeds a page by its address.',
    way: 'frame',
    otherwise: 'html',
    steps: [
      'Choose Add, then Embed code, then Embed a site.',
      'Paste the address of the frame below.',
      'Pull the box to about 600 pixels high.',
    ],
  },
  {
    id: 'squarespace',
    label: 'Squarespace',
    hint: 'Code blocks depend on the plan.',
    way: 'script',
    otherwise: 'frame',
    note: 'The smallest plan does not run scripts. Then use the frame.',
    steps: [
      'Edit the page and add a Code block.',
      'Choose HTML, and paste the code below.',
      'Save, and look at the page as a visitor: the editor does not run scripts.',
    ],
  },
  {
    id: 'moodle',
    label: 'Moodle',
    hint: 'Teachers may add frames.',
    way: 'frame',
    otherwise: 'html',
    steps: [
      'Turn editing on and add Text and media area, or a Page.',
      'Open the HTML view of the editor (</>).',
      'Paste the code below and save.',
    ],
  },
  {
    id: 'canvas',
    label: 'Canvas',
    hint: 'Takes frames from addresses that the account allows.',
    way: 'frame',
    otherwise: 'html',
    note: 'If the account limits addresses, an administrator has to add this one. The sentence for IT below asks for it.',
    steps: ['Edit a page and open the HTML editor (</>).', 'Paste the code below and save.'],
  },
];

/** The site of an id; undefined where none was chosen. */
export const siteOf = (id: SiteId | undefined): Site | undefined => sites.find((site) => site.id === id);

/** Whose screen it shows on: a tablet in the place is shared, whatever was chosen. */
export const deviceOf = ({ site, device }: { site: SiteId | undefined; device: 'personal' | 'shared' | undefined }) =>
  siteOf(site)?.way === 'tablet' ? 'shared' : device;
