import { sites } from './sites.js';
import type { Draft } from './draft.js';
import { addressFault, collect, type Faults } from './faults.js';
import { readColour } from './colour.js';
import { checkService, refusal } from './service.js';

/** Steps that ask something, in order. */
export const stepIds = ['kind', 'place', 'show', 'people', 'device', 'look', 'report', 'site'] as const;
export type StepId = (typeof stepIds)[number];

const key = /^tp_[\w-]{22}$/;
const area = /^([EWSN]\d{8}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/;
const over = (text: string, most: number) => [...text.trim()].length - most;

function checkReport(draft: Draft): Faults {
  if (!draft.report) return { report: 'Choose whether anything is counted. “Nothing” is a good answer.' };
  if (draft.report === 'none') return {};
  const { reportTo, placeKey, reportArea } = draft;
  const typed = placeKey.trim();
  return collect(
    [
      'reportTo',
      reportTo.trim()
        ? addressFault(reportTo, 'https://counts.example/counts')
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
      ...draft.services.map((service) => {
        const [fault] = Object.values(checkService(service, draft));
        return ['services', fault && `${service.name || 'One entry'}: ${fault}`] as const;
      }),
    ),
  device: ({ device }) => collect(['device', !device && 'Choose whose screen it shows on.']),
  look: ({ accent }) =>
    collect([
      'accent',
      !!accent && !readColour(accent) && 'Write a colour as # and six letters or digits, such as #5b2d6e.',
    ]),
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
