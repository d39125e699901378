import * as z from 'zod';
import type { Piece } from '../../shared/classification/learning/piece.ts';
import { acts } from '../../shared/domain/taxonomy.ts';
import { filesOf, readJsonLines } from './json-lines.ts';

const codes = acts.map(({ code }) => code);

const pieceSchema: z.ZodType<Piece> = z
  .strictObject({
    id: z.string().min(1),
    writer: z.string().min(1),
    text: z.string().min(1),
    acts: z.array(z.enum(codes)).optional(),
    head: z.boolean().optional(),
    urgent: z.boolean().optional(),
  })
  .transform(({ acts: said, head, urgent, ...rest }) => ({
    ...rest,
    ...(said ? { acts: said } : {}),
    ...(head === undefined ? {} : { head }),
    ...(urgent === undefined ? {} : { urgent }),
  }));

/** All pieces of the data. Throws an `Error` that names file, line and fields. */
export const readPieces = (): Piece[] =>
  filesOf('pieces').flatMap((file) => readJsonLines(pieceSchema, file));
