export { startReporter } from './reporter.js';
export type { Counted, Reporter, ReporterOptions, ReportStorage } from './options.js';
