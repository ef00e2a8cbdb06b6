import path from 'node:path';
import { packageFolder, readJson, readSources, type Sources } from '../build/read.js';
import type { SafeLanguageSource } from '../schema/safe-language.js';
import { checkCheckIns } from './check-ins.js';
import { checkDirectory } from './directory.js';
import { checkEmergency } from './emergency.js';
import type { Fault } from './fault.js';
import { readDataFiles } from './files.js';
import { checkHolidays } from './holidays.js';
import { checkLanguage, checkRules } from './language.js';
import { checkLicences } from './licences.js';
import { checkLocales } from './locales.js';
import { checkNeverAlone } from './never-alone.js';
import { checkNumbers } from './numbers.js';
import { checkReading } from './reading.js';
import { checkReferences } from './references.js';
import { checkScenarios } from './scenarios.js';
import { checkSchemas } from './schema.js';
import { checkSignoff } from './signoff.js';
import { checkTokens } from './tokens.js';

type Check = (sources: Sources, rules: SafeLanguageSource, today: Date) => Fault[];

/** All checks but that of the schemas, which comes first because these trust it. */
export const checks: readonly Check[] = [
  checkReferences,
  checkCheckIns,
  checkScenarios,
  checkSignoff,
  checkTokens,
  checkReading,
  checkLicences,
  checkNumbers,
  checkNeverAlone,
  checkLocales,
  checkLanguage,
  (_sources, rules) => checkRules(rules),
  (sources, _rules, today) => checkDirectory(sources, today),
  (sources, _rules, today) => checkEmergency(sources, today),
  (sources, _rules, today) => checkHolidays(sources, today),
];

/** What was looked at and what was found. */
export interface Report {
  files: number;
  checks: number;
  /** False when the shapes were wrong, so that the other checks could not run. */
  complete: boolean;
  faults: Fault[];
  warnings: Fault[];
}

/** Checks everything in data/ and locales/. */
export function checkContent(root = packageFolder, today = new Date()): Report {
  const files = readDataFiles(root);
  const shapes = checkSchemas(files);
  const complete = shapes.length === 0;
  const report = { files: files.length, checks: complete ? checks.length + 1 : 1, complete };
  if (!complete) return { ...report, faults: shapes, warnings: [] };
  const sources = readSources(root);
  const rules = readJson(path.join(root, 'data/safe-language.json')) as SafeLanguageSource;
  const found = checks.flatMap((check) => check(sources, rules, today));
  return {
    ...report,
    faults: found.filter(({ warning }) => !warning),
    warnings: found.filter(({ warning }) => warning),
  };
}
