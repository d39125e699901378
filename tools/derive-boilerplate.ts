import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { frequentPassages } from './near-duplicates/frequent-passages.ts';
import { readBases } from './near-duplicates/read-bases.ts';

const listPath = fileURLToPath(
  new URL('../shared/classification/near-duplicates/boilerplate-v1.json', import.meta.url),
);

/** Two texts in a hundred: above it a passage tells more about how people write than about what. */
const frequentShare = 0.02;

const list = z.object({ version: z.number(), formulae: z.array(z.string()) });

/**
 * Rewrites the derived half of the boilerplate list from JSON-lines files. Once signatures are stored, a changed list needs
 * a new file and a new version instead: signatures of two lists cannot be compared.
 */
const run = () => {
  const { version, formulae } = list.parse(JSON.parse(readFileSync(listPath, 'utf8')));
  const texts = readBases(process.argv.slice(2)).map(({ text }) => text);
  const frequent = frequentPassages(texts, frequentShare);
  writeFileSync(listPath, `${JSON.stringify({ version, formulae, frequent }, undefined, 2)}\n`);
  process.stdout.write(`${JSON.stringify({ texts: texts.length, passages: frequent.length })}\n`);
};

if (import.meta.main) run();
