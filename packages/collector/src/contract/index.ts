import { checks } from './checks.js';
import { Endpoint, type ContractOptions } from './endpoint.js';

export type { ContractOptions } from './endpoint.js';

/** What became of one check. */
export interface CheckResult {
  name: string;
  /** Why it failed; undefined where it passed. */
  failure?: string | undefined;
}

/** Names of all checks, in their order. */
export const contractChecks: readonly string[] = checks.map(({ name }) => name);

/**
 * Runs the contract of an endpoint for reports against an address, one check after another, and tells each result as it is
 * known. It sends some twenty reports that count, so run it before counting begins, or against a copy.
 */
export async function checkEndpoint(
  address: string | URL,
  options: ContractOptions = {},
  tell: (result: CheckResult) => void = () => undefined,
): Promise<CheckResult[]> {
  const endpoint = new Endpoint(new URL(address), options);
  const results: CheckResult[] = [];
  for (const { name, run } of checks) {
    const result: CheckResult = { name, failure: await failureOf(() => run(endpoint)) };
    results.push(result);
    tell(result);
  }
  return results;
}

async function failureOf(run: () => Promise<void>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
