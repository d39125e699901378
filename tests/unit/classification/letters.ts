import { readFileSync } from 'node:fs';
import { createBodies, meantUnits } from '../../../shared/classification/meant-units.ts';
import {
  createLetterReader,
  type Letter,
} from '../../../shared/classification/rules/read-letter.ts';
import { readText } from '../../../shared/classification/text/read-text.ts';
import type { Directory } from '../../../shared/domain/unit.ts';

const root = new URL('../../../', import.meta.url);

// The sample directory is checked by its own tests; here it is only read.
export const directory = JSON.parse(
  readFileSync(new URL('shared/province/sample/directory.json', root), 'utf8'),
) as Directory;

const read = createLetterReader(directory);
const bodies = createBodies(directory);

/** What the rules make of a letter, whatever its intent may be. */
export const letterOf = (text: string) => read(readText(text));

/** The units complained about, by whether acts are heard and what is heard of whose matter it is, in shares of 1. */
export const meantIn =
  (letter: Letter, shares: Readonly<Record<string, number>> = {}) =>
  (hasActs: boolean) =>
    meantUnits(letter, hasActs, () => new Map(Object.entries(shares)), bodies);

/** Codes of the units complained about, worst first. */
export const accusedIn = (text: string) => letterOf(text).accused.map(({ code }) => code);

/** A short invented text with the units and the head that a person found meant. */
export interface UnitExample {
  readonly text: string;
  readonly units: readonly string[];
  readonly head?: boolean;
  readonly why: string;
}

export const readUnitExamples = (name: string): UnitExample[] =>
  readFileSync(new URL(`tests/fixtures/units/${name}.jsonl`, root), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    // Each line was written as an example; a wrong one fails the tests that read it.
    .map((line) => JSON.parse(line) as UnitExample);
