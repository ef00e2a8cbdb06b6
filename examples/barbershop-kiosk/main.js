// The whole tablet: reads place.json beside this page, asks for a PIN once, and takes the place of what stands here.
import '@talkplace/kiosk/app.js';
