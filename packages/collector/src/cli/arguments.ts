import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readConfig, type Given } from '../server/config.js';
import type { Config } from '../server/context.js';
import { parseArgsOptions } from '../server/options.js';
import { Stop } from './stop.js';

/** What a command was given: its own words and flags, and the choices that every command knows. */
export interface Arguments {
  words: string[];
  flags: Given;
  config: Config;
}

/** Reads the part of the command line after the command. Throws Stop and ConfigError for what it does not know. */
export function readArguments(rest: readonly string[], own: NonNullable<ParseArgsConfig['options']> = {}): Arguments {
  let read;
  try {
    read = parseArgs({
      args: [...rest],
      options: { ...parseArgsOptions, ...own },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // The messages of node:util name the flag and say what it wants.
    throw new Stop(`${(error as Error).message.split('. ')[0]}. See collector --help.`, 2);
  }
  const flags = read.values as Given;
  return { words: read.positionals, flags, config: readConfig(flags, process.env) };
}

/** The text of a flag that a command cannot do without. */
export function needed(flags: Given, name: string): string {
  const value = flags[name];
  if (typeof value !== 'string' || value === '') throw new Stop(`--${name} is missing. See collector --help.`, 2);
  return value;
}

/** The text of a flag, or undefined. */
export const given = (flags: Given, name: string): string | undefined => {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
};

/** A whole number of a flag, or undefined. */
export function numberOf(flags: Given, name: string): number | undefined {
  const text = given(flags, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new Stop(`--${name} must be a whole number.`, 2);
  return Number(text);
}

/** The one word that a command is about, such as an id. */
export function oneWord(words: readonly string[], what: string): string {
  if (words.length !== 1 || !words[0]) throw new Stop(`Name ${what}, and nothing else. See collector --help.`, 2);
  return words[0];
}
