import * as z from 'zod';
import type { Labelled } from '../../shared/classification/learning/labelled.ts';
import { intents, mixable } from '../../shared/domain/classification.ts';
import { acts } from '../../shared/domain/taxonomy.ts';
import { filesOf, readJsonLines } from './json-lines.ts';

const codes = acts.map(({ code }) => code);

const labelledSchema = z
  .strictObject({
    id: z.string().min(1),
    writer: z.string().min(1),
    cluster: z.string().min(1),
    channel: z.enum(['email', 'web', 'hotline']),
    subject: z.string().optional(),
    body: z.string().min(1),
    kinds: z.array(z.string()).min(1),
    intent: z.enum(intents),
    also: z.array(z.enum(mixable)),
    acts: z.array(z.enum(codes)),
    spans: z
      .partialRecord(z.enum([...codes, 'head', 'urgent']), z.array(z.string().min(1)).min(1))
      .optional(),
    units: z.array(z.string()),
    head: z.boolean(),
    urgent: z.boolean(),
  })
  .transform(
    ({ subject, spans, ...rest }): Labelled => ({
      ...rest,
      ...(subject ? { subject } : {}),
      // The schema leaves out what is not there: no value is undefined.
      ...(spans ? { spans: spans as Readonly<Record<string, string[]>> } : {}),
    }),
  );

/** The labelled messages of one file of JSON lines. Throws an `Error` that names file, line and fields. */
export const readLabelled = (file: string): Labelled[] => readJsonLines(labelledSchema, file);

/** A folder of whole messages: the data card says what each is for. */
export type DataFolder = 'train' | 'reports' | 'sharpen' | 'test';

/** All messages of a folder of the data, file by file. */
export const readFolder = (folder: DataFolder): Labelled[] => filesOf(folder).flatMap(readLabelled);
