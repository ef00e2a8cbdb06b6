import type { ServiceSource } from '../schema/index.js';

type Complaint = [path: string, what: string, fix: string];

const secrecy = /\b(?:confidential\w*|in confidence|secre(?:t|cy)|keeps? it private|private call|no one will know)\b/i;
const noName =
  /\b(?:anonymous\w*|no name|(?:without|need not|(?:do|does) not have to|without (?:giving|asking))\s+(?:giv\w+ |ask\w+ )?(?:a|your) name)\b/i;
const free = /\bfree\b/i;
const freeOnlyInPart = /\b(?:call|text) may not be\b/i;
const allHours = /\bday (?:and|or) night\b|\bat any (?:hour|time)\b|\bround the clock\b|\b24(?:\/7| hours)\b/i;

/** A summary promises nothing that the entry does not bear out (README of the directory, `summary`). */
export function checkSummary({ summary, anonymous, channels }: ServiceSource): Complaint[] {
  const complaints: Complaint[] = [];
  const add = (what: string, fix: string) => complaints.push(['summary', what, fix]);
  if (secrecy.test(summary))
    add('promises secrecy', 'leave it out: nearly every line breaks it when a life or a child is at risk');
  if (noName.test(summary) && anonymous !== true)
    add('says that no name is needed', 'leave it out unless "anonymous" is true');
  const first = channels.find(({ type }) => type === 'phone' || type === 'text');
  if (free.test(summary) && !freeOnlyInPart.test(summary) && first && first.cost !== 'free')
    add(`says free, but ${first.value} is ${first.cost}`, 'leave the word out');
  if (allHours.test(summary) && !channels.some(({ hours }) => hours === '24/7'))
    add('says day and night, but no channel is 24/7', 'say the hours, or nothing');
  return complaints;
}
