import { optionLines } from '../server/options.js';

/** What `collector --help` prints. */
export const help = `Takes anonymous reports in, adds them up and shows them under disclosure rules.

collector [start]                            brings it up; prints its address, and the first time a link to sign in
collector organisation add <name>            collector organisation list
collector place add --organisation <id> --name <name> --kind <kind> --area <code> [--people <n>] [--out <place.json>]
collector place list [--organisation <id>]   collector place show <id>   collector place close <id>
collector key add <place> [--out <file>]     a further key
collector key rotate <place> [--grace-days <n>] [--out <file>]   a new key; the old ones end in 7 days, or n
collector key revoke <key or hash>           takes a key back
collector person invite <email> --organisation <id> | --area <code> | --operator
collector person list                        collector person link <id>   collector person remove <id>
collector held list [--page <n>]             reports that are not plausible, by place and day
collector held release <area> <day> <kind> <place>   lets them in: they count now
collector held drop <area> <day> <kind> <place>      throws them away
collector export csv [--month 2026-10]       a published month, under the disclosure rules
collector export run [--month 2026-10]       sends what --otlp and --webhook have not had, or that month again
collector export totals --raw                everything, not rounded and not hidden: can point at people
collector backup <file>                      a copy, while the collector runs; SQLite only
collector restore <file>                     puts a copy in place; stop the collector first

Kinds of place: barbershop, workplace, school, community. Areas: E06000027, GB-WLS, IE; never a postcode.

Each of these may stand in the environment instead, such as TALKPLACE_PUBLIC_URL for --public-url:

${optionLines}

  --help, --version

Ends with 0 when done, 1 when it could not be done, 2 when it was not asked rightly.
`;
