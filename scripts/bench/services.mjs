const first = ['Lantern', 'Harbour', 'Willow', 'Kettle', 'Bridge', 'Meadow', 'Anchor', 'Orchard', 'Ferry', 'Thistle'];
const second = ['Circle', 'Desk', 'Kitchen', 'Club', 'Bench', 'Workshop', 'Library', 'Allotment', 'Choir', 'Drop-in'];
const subjects = [
  ['debt-money', 'Help with bills and letters about money.'],
  ['bereavement', 'A place to talk about someone who died.'],
  ['loneliness', 'Company, tea and something to do with your hands.'],
  ['gambling', 'For people who want to bet less, and their families.'],
  ['parenting', 'For parents who are tired and want to talk.'],
  ['housing', 'Help with rent, repairs and finding a home.'],
  ['carers', 'A break and a chat for people who look after someone.'],
];

/** Made-up services of a host: names that no one has, numbers set aside for drama. */
export function fictionalServices(count) {
  return Array.from({ length: count }, (_, index) => {
    const [need, summary] = subjects[index % subjects.length];
    const name = `${first[index % 10]} ${second[Math.floor(index / 10) % 10]} ${index + 1}`;
    const line = String(960_000 + (index % 1000)).padStart(6, '0');
    return {
      id: `made-up-${index + 1}`,
      name,
      summary,
      needs: [need],
      channels: [{ type: 'phone', value: `+441632${line}`, display: `01632 ${line}`, label: 'Phone', hours: '24/7' }],
    };
  });
}

/** What is typed, in names, in needs and in plain words, and what the first card then has to speak of. */
export const searches = [
  { typed: 'lantern', finds: /Lantern/ },
  { typed: 'gambling', finds: /gambl|bet less/i },
  { typed: 'someone died', finds: /died|bereave|grie/i },
  { typed: 'willow kitchen', finds: /Willow Kitchen/ },
  { typed: 'bills', finds: /bills|debt|money/i },
];
