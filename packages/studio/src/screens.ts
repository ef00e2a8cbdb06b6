import { html, type TemplateResult } from 'lit';
import './parts/preview.js';
import type { Draft } from './state/draft.js';
import type { ScreenId } from './state/steps.js';
import './steps/check.js';
import './steps/device.js';
import './steps/done.js';
import './steps/kind.js';
import './steps/look.js';
import './steps/people.js';
import './steps/place.js';
import './steps/report.js';
import './steps/show.js';
import './steps/site.js';
import './steps/start.js';

const screens: Record<ScreenId, (draft: Draft) => TemplateResult> = {
  start: (draft) => html`<studio-start .draft=${draft}></studio-start>`,
  kind: (draft) => html`<studio-kind .draft=${draft}></studio-kind>`,
  place: (draft) => html`<studio-place .draft=${draft}></studio-place>`,
  show: (draft) => html`<studio-show .draft=${draft}></studio-show>`,
  people: (draft) => html`<studio-people .draft=${draft}></studio-people>`,
  device: (draft) => html`<studio-device .draft=${draft}></studio-device>`,
  look: (draft) => html`<studio-look .draft=${draft}></studio-look>`,
  report: (draft) => html`<studio-report .draft=${draft}></studio-report>`,
  site: (draft) => html`<studio-site .draft=${draft}></studio-site>`,
  check: (draft) => html`<studio-check .draft=${draft}></studio-check>`,
  done: (draft) => html`<studio-done .draft=${draft}></studio-done>`,
};

/** The element of a screen, with the draft in it. */
export const screenOf = (screen: ScreenId, draft: Draft): TemplateResult => screens[screen](draft);
