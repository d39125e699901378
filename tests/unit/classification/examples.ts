import { readFileSync } from 'node:fs';
import { createClassifier } from '../../../shared/classification/classifier.ts';
import type { ClassifierInput } from '../../../shared/domain/classification.ts';
import type { Directory } from '../../../shared/domain/unit.ts';
import { model } from '../../support/the-model.ts';

export interface Example extends ClassifierInput {
  readonly id: string;
  readonly kind: string;
  readonly expected: {
    readonly intent: string;
    readonly acts: readonly string[];
    readonly units: readonly string[];
    readonly head: boolean;
    readonly urgent: boolean;
  };
}

const root = new URL('../../../', import.meta.url);

// The sample directory is checked by its own tests; here it is only read.
export const directory = JSON.parse(
  readFileSync(new URL('shared/province/sample/directory.json', root), 'utf8'),
) as Directory;

/** Invented messages with the labels a person gave them. */
export const readExamples = (name: string): Example[] =>
  readFileSync(new URL(`tests/fixtures/classification/${name}.jsonl`, root), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    // Each line was written as an example; a wrong one fails the tests that read it.
    .map((line) => JSON.parse(line) as Example);

export const classify = createClassifier(directory, model);

/** What a mail with this body is taken for. */
export const read = (body: string, subject?: string) =>
  classify({ channel: 'email', body, ...(subject === undefined ? {} : { subject }) });
