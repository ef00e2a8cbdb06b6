export { check, type Checked, type Fault } from './host/check.js';
export { checkPlaceFile, type CheckedPlaceFile } from './host/place-file.js';
