export { htmlBlock, plainText } from './block.js';
export { PlaceSettingsError } from './check-settings.js';
export { staticPage } from './page.js';
export { poster, type PosterOptions } from './poster.js';
export { qrSvg } from './qr.js';
export { gatherSheet, type PlaceSettings, type Sheet, type SheetOptions, type SheetService } from './sheet.js';
export type { SheetWay } from './way.js';
