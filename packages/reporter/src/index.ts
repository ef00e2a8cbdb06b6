export { startReporter } from './reporter.js';
export type { Counted, Ending, Reporter, ReporterOptions, ReportStorage } from './options.js';
