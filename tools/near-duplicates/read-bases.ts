import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import type { Base } from './measure.ts';

const line = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().optional(),
  body: z.string().optional(),
  cluster: z.string().optional(),
  author: z.string().optional(),
  form: z.string().optional(),
});

/** JSON lines with `text` or `body`, and whatever of `id`, `cluster`, `author` and `form` there is. */
export const readBases = (paths: readonly string[]): Base[] =>
  paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((one) => one.trim() !== '')
      .map((one, index) => {
        const { id, text, body, cluster, author, form } = line.parse(JSON.parse(one));
        return {
          id: String(id ?? `${basename(path)}:${index + 1}`),
          text: text ?? body ?? '',
          ...(cluster !== undefined && { cluster }),
          ...(author !== undefined && { author }),
          ...(form !== undefined && { form }),
        };
      }),
  );
