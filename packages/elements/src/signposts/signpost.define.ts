import { define } from '../define.js';
import '../urgent/urgent.define.js';
import type {
  SignpostCopiedEvent,
  SignpostFollowedEvent,
  SignpostReportedEvent,
  SignpostShownEvent,
  SignpostWorryAnsweredEvent,
} from './signpost.events.js';
import { SignpostElement } from './signpost.js';

define('talk-signpost', SignpostElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-signpost': SignpostElement;
  }
  interface HTMLElementEventMap {
    'talk-signpost-shown': SignpostShownEvent;
    'talk-signpost-followed': SignpostFollowedEvent;
    'talk-signpost-copied': SignpostCopiedEvent;
    'talk-signpost-worry-answered': SignpostWorryAnsweredEvent;
    'talk-signpost-reported': SignpostReportedEvent;
  }
}
