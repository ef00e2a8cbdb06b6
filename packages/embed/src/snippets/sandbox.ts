/** Rights that a frame needs for everything in it to work. Only for a frame on another origin than the page. */
export const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols allow-top-navigation-by-user-activation';
