export { framePage, leftPage, oembed, type OembedOptions } from './pages.js';
export { fileHeaders, frameHeaders, headerPolicy, pagePolicy, type FramePolicy } from './policy.js';
export { serverConfig, servers, type Server } from './servers.js';
