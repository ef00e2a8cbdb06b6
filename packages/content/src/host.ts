export { fromBase64Url, toBase64Url } from './host/base64url.js';
export { check, type Checked, type Fault } from './host/check.js';
export { checkPlaceFile, type CheckedPlaceFile } from './host/place-file.js';
