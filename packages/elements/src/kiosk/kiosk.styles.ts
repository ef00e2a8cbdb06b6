import { controls, frame } from './frame.styles.js';
import { over } from './over.styles.js';
import { print } from './print.styles.js';
import { screens } from './screens.styles.js';

/** The kiosk's styles; later ones win. */
export const styles = [frame, controls, screens, over, print];
