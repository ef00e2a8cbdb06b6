export type { Counter, Group } from './counters.js';
export { counters, groups } from './generated/vocabulary.js';
export { limits } from './limits.js';
export { openApi } from './openapi.js';
export { parseReport, type Parsed, type RefusalReason, type Refused } from './parse.js';
export {
  areaPattern,
  keyPattern,
  placeKinds,
  reportJsonSchema,
  reportSchema,
  versions,
  type PlaceKind,
  type Report,
} from './schema.js';
