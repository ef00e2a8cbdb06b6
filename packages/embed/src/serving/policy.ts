/** Who may show the frame, and where it may send counts. */
export interface FramePolicy {
  /** Sites that may show the frame: origins such as `https://intranet.example.org`, or `*` for any. */
  ancestors: readonly string[];
  /** Origins that the frame may ask beside its own: of a collector, or of `place.json` files. */
  connect?: readonly string[];
}

const source = /^(\*|'self'|'none'|https?:\/\/(\*\.)?[\w.-]+(:(\d+|\*))?)$/;

function sources(name: string, list: readonly string[]): string {
  for (const each of list) {
    if (!source.test(each))
      throw new RangeError(
        `${name}: "${each}" is no origin. Write it like https://intranet.example.org, without a path.`,
      );
  }
  return list.length ? list.join(' ') : "'none'";
}

/** What the frame page itself forbids, in its own `<meta>` too. Throws a RangeError for what is no origin. */
export function pagePolicy({ connect = [] }: Pick<FramePolicy, 'connect'>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${sources('connect', ["'self'", ...connect])}`,
    "img-src 'self'",
    // For the hidden frame that dials, see framePage().
    'frame-src tel: sms: mailto:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
}

/** The policy as a header: a `<meta>` cannot say who may show a page. Throws a RangeError for what is no origin. */
export const headerPolicy = (policy: FramePolicy): string =>
  `${pagePolicy(policy)}; frame-ancestors ${sources('ancestors', policy.ancestors)}`;

/** Headers of the frame page. */
export function frameHeaders(policy: FramePolicy): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', headerPolicy(policy)],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['X-Content-Type-Options', 'nosniff'],
  ];
}

/** Headers of every file, so that other sites and frames without an origin may load modules. */
export const fileHeaders: [name: string, value: string][] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];
