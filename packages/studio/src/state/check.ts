import { addressAdvice, addressFault } from './address.js';
import { sites } from './sites.js';
import { emptyService, type Draft } from './draft.js';
import { collect, type Faults } from './faults.js';
import { readColour } from './colour.js';
import { refusal } from './safe-words.js';
import { checkService } from './service.js';

/** Steps that ask something, in order. */
export const stepIds = ['kind', 'place', 'show', 'people', 'device', 'look', 'report', 'site'] as const;
export type StepId = (typeof stepIds)[number];

const key = /^tp_[\w-]{22}$/;
const area = /^(E(0[6-9]|10|12|54|92)\d{6}|W(06|11|92)\d{6}|S(08|12|92)\d{6}|N(09|92)\d{6}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/;
/** UTF-16, as the schema counts. */
const over = (text: string, most: number) => text.trim().length - most;
/** An address of the site that the page stands on. */
const isOfSite = (address: string) => /^\/(?!\/)\S+$/.test(address.trim());

function checkReport(draft: Draft): Faults {
  if (!draft.report) return { report: 'Choose whether anything is counted. “Nothing” is a good answer.' };
  if (draft.report === 'none') return {};
  const { reportTo, placeKey, reportArea } = draft;
  const typed = placeKey.trim();
  return collect(
    [
      'reportTo',
      reportTo.trim()
        ? isOfSite(reportTo)
          ? undefined
          : addressFault(reportTo, 'https://counts.example/counts')
        : 'Write the address that counts go to. Whoever runs the collector has it.',
    ],
    [
      'placeKey',
      draft.report !== 'own' && !typed && 'Paste the key of your place. Whoever runs the collector makes it.',
    ],
    [
      'placeKey',
      !!typed &&
        !key.test(typed) &&
        `A key is “tp_” and 22 letters or digits. This one has ${[...typed].length} signs: copy it again, whole.`,
    ],
    [
      'reportArea',
      !!reportArea.trim() &&
        !area.test(reportArea.trim()) &&
        'Write an official area code such as E06000027 or GB-WLS, never a postcode. Or leave it empty.',
    ],
  );
}

/** What could be wrong with the address that counts go to; it stops nobody. */
export const reportToAdvice = (reportTo: string): string[] =>
  isOfSite(reportTo)
    ? ['It is an address of the site that the page stands on. For a frame or a tablet write the whole address.']
    : addressAdvice(reportTo);

/** Somebody was typed into the form of a service and not saved. */
function unsaved({ open, services }: Draft): string | undefined {
  if (!open || JSON.stringify(open.service) === JSON.stringify(services[open.at] ?? emptyService)) return undefined;
  const name = open.service.name.trim();
  return `You have not saved ${name ? `“${name}”` : 'the person or service that you began'}. Save it, or leave it without saving.`;
}

const checks: Record<StepId, (draft: Draft) => Faults> = {
  kind: ({ kind }) => collect(['kind', !kind && 'Choose what kind of place it is.']),
  place: (draft) =>
    collect(
      ['name', !draft.name.trim() && 'Write the name of your place, as people know it.'],
      ['name', over(draft.name, 80) > 0 && `Shorten the name by ${over(draft.name, 80)}: it may have 80 letters.`],
      ['name', refusal(draft.name)],
      ['nation', !draft.nation && 'Choose where your place is. Numbers to call differ.'],
      ['country', draft.nation === 'other' && !draft.country && 'Choose the country of your place.'],
      ['languages', draft.languages.length === 0 && 'Choose at least one language.'],
    ),
  show: ({ show }) =>
    collect(['show', show.length === 0 && 'Choose at least one. “Help near you” alone is a good start.']),
  people: (draft) =>
    collect(
      ['open', unsaved(draft)],
      ...draft.services.map((service) => {
        const [fault] = Object.values(checkService(service, draft));
        return ['services', fault && `${service.name || 'One entry'}: ${fault}`] as const;
      }),
    ),
  device: ({ device }) => collect(['device', !device && 'Choose whose screen it shows on.']),
  look: ({ accent, ownColour }) =>
    collect(
      [
        'accent',
        ownColour && !accent.trim() && 'Write a colour such as #5b2d6e, or choose the colours of such places.',
      ],
      ['accent', !!accent && !readColour(accent) && 'Write a colour as # and six letters or digits, such as #5b2d6e.'],
    ),
  report: checkReport,
  site: (draft) =>
    collect([
      'site',
      !sites.some(({ id }) => id === draft.site) &&
        'Choose where it goes. If you do not know, choose “A website where I can add a script”.',
    ]),
};

/** What is wrong in one step. */
export const checkStep = (step: StepId, draft: Draft): Faults => checks[step](draft);

/** The first step in which something is missing or wrong; undefined where all is well. */
export const firstUnfinished = (draft: Draft): StepId | undefined =>
  stepIds.find((step) => Object.keys(checkStep(step, draft)).length > 0);
