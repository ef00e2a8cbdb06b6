import type { Sources } from '../build/read.js';
import type { ScenarioSource } from '../schema/index.js';
import type { Fault } from './fault.js';

type Nodes = ScenarioSource['nodes'];

/** All nodes that can be reached from one, itself included. */
function reach(nodes: Nodes, start: string): Set<string> {
  const seen = new Set<string>();
  const next = [start];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const node = nodes[id];
    if (seen.has(id) || !node) continue;
    seen.add(id);
    next.push(...(node.options ?? []).map((option) => option.next));
  }
  return seen;
}

function checkOne(file: string, { nodes, start }: ScenarioSource): Fault[] {
  const faults: Fault[] = [];
  const add = (path: string, what: string, fix: string) => faults.push({ file, path, what, fix });
  if (!nodes[start]) add('start', `the node ${start} does not exist`, 'start at a node of this scene');
  const reached = reach(nodes, start);
  for (const [id, node] of Object.entries(nodes)) {
    const path = `nodes.${id}`;
    const options = node.options ?? [];
    if (!reached.has(id)) add(path, 'cannot be reached from the start', 'lead an option to it or remove it');
    if (Boolean(node.end) === options.length > 0)
      add(path, 'needs either options or an end, not both', 'say how it goes on');
    if (node.end && !node.learn?.length) add(path, 'ends without saying what was learned', 'add "learn"');
    if (!node.end && !options.some(({ quality }) => quality === 'helpful'))
      add(path, 'has no helpful way on', 'add a helpful option');
    if (![...reach(nodes, id)].some((each) => nodes[each]!.end))
      add(path, 'never comes to an end', 'lead it to a node with "end": true');
    options.forEach(({ next, quality }, at) => {
      const target = nodes[next];
      const where = `${path}.options.${at}.next`;
      if (!target) add(where, `the node ${next} does not exist`, 'name a node of this scene');
      else if (quality === 'unhelpful' && !target.options?.some((option) => option.quality === 'helpful'))
        add(where, 'an unhelpful choice cannot be mended', 'lead it to a node with a helpful option');
    });
  }
  return faults;
}

/** Every scene can be walked to an end, and every unhelpful choice can be mended (CARE 5.6). */
export function checkScenarios({ scenarios }: Sources): Fault[] {
  return [...scenarios].flatMap(([name, scenario]) => checkOne(`data/scenarios/${name}.json`, scenario));
}
