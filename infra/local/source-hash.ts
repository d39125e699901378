import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that synthesis and bundling read. `infra/local` is what runs the result, not a part of it. */
const sources = ['infra', 'functions', 'shared', 'package-lock.json', 'cdk.json', 'tsconfig.json'];
const excluded = join('infra', 'local');

const filesUnder = (root: string, path: string): string[] => {
  if (path === excluded) return [];
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesUnder(root, join(path, entry.name)) : [join(path, entry.name)],
  );
};

/** A hash over names and contents of all sources of the synthesized template. */
export const sourceHash = (root: string, extra: string) => {
  const hash = createHash('sha256').update(extra);
  const files = sources.flatMap((path) => (path.includes('.') ? [path] : filesUnder(root, path)));
  for (const file of files.toSorted()) {
    const content = createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
    hash.update(`${file}\n${content}\n`);
  }
  return hash.digest('hex').slice(0, 16);
};
