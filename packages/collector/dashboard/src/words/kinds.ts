import type { PlaceKind } from '@talkplace/report';

/** What a kind of place is called: many of them, and one. */
export const kindWords: Readonly<Record<PlaceKind, { many: string; one: string }>> = {
  barbershop: { many: 'Barbershops', one: 'Barbershop' },
  workplace: { many: 'Workplaces', one: 'Workplace' },
  school: { many: 'Schools', one: 'School' },
  community: { many: 'Community places', one: 'Community place' },
};

const isKind = (kind: string): kind is PlaceKind => kind in kindWords;

/** "School" for `school`; anything that we do not know as it is. */
export const oneOfKind = (kind: string): string => (isKind(kind) ? kindWords[kind].one : kind);
/** "Schools" for `school`; anything that we do not know as it is. */
export const manyOfKind = (kind: string): string => (isKind(kind) ? kindWords[kind].many : kind);
