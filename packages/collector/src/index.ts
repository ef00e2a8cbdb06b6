export type { Config, Context } from './server/context.js';
export { ConfigError, readConfig, usualConfig } from './server/config.js';
export {
  closeContext,
  createServer,
  openContext,
  startCollector,
  type Collector,
  type Surroundings,
} from './server/collector.js';
export { StoreUnavailableError } from './store/store.js';
