import type { Service } from '../compiled.js';
import type { Wish } from './rank.js';

/** Audiences of a line that is open to all adults. */
export const wide = ['everyone', 'adults'];
const young = ['young-people', 'children'];
/** Audiences that are also a need: whoever looks for that need is of that audience. */
const audienceOfNeed: Record<string, readonly string[]> = {
  farming: ['farmers'],
  construction: ['construction-workers'],
  veterans: ['veterans', 'armed-forces'],
  'armed-forces': ['armed-forces', 'veterans'],
  'first-responders': ['first-responders'],
  'health-workers': ['health-workers'],
  lgbtq: ['lgbtq', 'trans'],
  'gender-identity': ['trans', 'lgbtq'],
  parenting: ['parents', 'families', 'carers'],
  perinatal: ['parents', 'women', 'families'],
  'baby-loss': ['parents', 'bereaved-people', 'families'],
  bereavement: ['bereaved-people', 'families'],
  'suicide-bereavement': ['bereaved-people', 'families'],
  'older-people': ['older-people'],
  loneliness: ['older-people'],
  carers: ['carers'],
  'young-carers': ['young-people', 'children', 'carers'],
  men: ['men'],
  women: ['women'],
  students: ['students'],
  'domestic-abuse': ['women', 'men', 'survivors'],
  'sexual-violence': ['survivors', 'women', 'men'],
  exams: ['students', 'young-people', 'children'],
  bullying: ['young-people', 'children', 'parents'],
  'child-abuse': ['children', 'young-people', 'worried-others', 'survivors'],
  refugees: ['refugees', 'migrants'],
  travellers: ['travellers'],
  prison: ['prisoners', 'families'],
  deaf: ['deaf-people'],
  'work-stress': ['employees'],
};

const isYoung = ({ age }: Wish) => age !== undefined && age < 18;

/** True where someone of a certain audience is looked for. */
export const asksForAudience = (wish: Wish) => wish.audience !== undefined || isYoung(wish);

/** True where the person's age lies within the service's, and a line for the young is not given to an adult. */
export function ageFits({ minAge, maxAge, audiences }: Service, age: number): boolean {
  const inRange = age >= (minAge ?? 0) && age <= (maxAge ?? 150);
  if (!inRange) return false;
  return age < 18 || wide.some((each) => audiences.includes(each)) || !young.every((each) => audiences.includes(each));
}

/** How near a service's audience is to the person: 0 asked for, 1 for all or by the need, 2 for some, 3 for others. */
export function audienceRank({ audiences }: Service, wish: Wish): number {
  const asked = wish.audience ?? (isYoung(wish) ? 'young-people' : undefined);
  if (asked && audiences.includes(asked)) return 0;
  if (asked === 'young-people' && audiences.includes('children')) return 0;
  if (audiences.includes('everyone')) return 1;
  if (!asked && audiences.includes('adults')) return 1;
  const fitting = (wish.needs ?? []).flatMap((need) => audienceOfNeed[need] ?? []);
  // Where nobody said that it is about someone young, lines for the young come after those for anyone.
  const forYoung = young.some((each) => audiences.includes(each));
  if (audiences.some((each) => fitting.includes(each))) return asked || forYoung ? 2 : 1;
  return audiences.includes('adults') ? 2 : 3;
}
