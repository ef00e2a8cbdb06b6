export type { TalkComponents } from '@talkplace/elements/vue.d.ts';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
type Emit<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$emit'];

export const right: [Props<'talk-place'>, Props<'talk-signposts'>] = [
  { kind: 'barbershop', settings: { name: 'Harbour Street' }, class: 'help' },
  { limit: 3, plain: '', key: 'help' },
];

// @ts-expect-error There is no such kind of place.
export const wrong: Props<'talk-place'> = { kind: 'pub' };

export const hears = (emit: Emit<'talk-signpost'>): void => {
  emit('talk-signpost-reported', new CustomEvent('talk-signpost-reported', { detail: { service: 'gb-samaritans' } }));
  // @ts-expect-error A number is no event.
  emit('talk-signpost-reported', 3);
  // @ts-expect-error A list of services tells this, not a card.
  emit('talk-signposts-filtered', new CustomEvent('talk-signposts-filtered'));
};
