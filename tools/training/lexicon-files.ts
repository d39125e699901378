import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ConceptList, createLexicon } from '../../shared/classification/features/lexicon.ts';

const folder = fileURLToPath(new URL('../../shared/classification/concepts/', import.meta.url));

/** A line `concept: phrase | phrase`. Throws an `Error` naming file and line when it is none. */
const parseLine = (file: string, line: string, number: number): ConceptList => {
  const [concept, phrases, rest] = line.split(':');
  if (!concept || phrases === undefined || rest !== undefined) {
    throw new Error(`${file}, line ${number}: not "concept: phrase | phrase"`);
  }
  const list = phrases.split('|').map((phrase) => phrase.trim());
  return { concept: concept.trim(), phrases: list.filter((phrase) => phrase !== '') };
};

/** The concepts of all committed lists. */
export const readConcepts = (): ConceptList[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(`${folder}${name}`, 'utf8')
        .split('\n')
        .flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(name, line, at + 1)])),
    );

export const readLexicon = () => createLexicon(readConcepts());
