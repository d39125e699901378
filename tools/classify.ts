import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { repairText } from '../shared/adapters/mime/charset-repair.ts';
import { loadModel } from '../shared/adapters/model/load-model.ts';
import { loadProvince } from '../shared/adapters/province/load-province.ts';
import { createClassifier } from '../shared/classification/classifier.ts';
import { redact } from '../shared/classification/redact.ts';
import type { Channel, ClassifierInput, Classify } from '../shared/domain/classification.ts';
import type { Redact } from '../shared/domain/redaction.ts';

const idSchema = z.union([z.string().max(200), z.number()]);

/** As people call them; what is none of them is read like a mail. */
const channelOf = (name: string): Channel => {
  if (['web', 'form', 'online'].includes(name)) return 'web';
  return ['hotline', 'phone', 'call'].includes(name) ? 'hotline' : 'email';
};

const lineSchema = z.object({
  id: idSchema,
  channel: z.string().max(40).default('email').transform(channelOf),
  subject: z.string().nullish(),
  body: z.string(),
  mailbox: z.string().nullish(),
});

export interface Answer {
  readonly isError: boolean;
  /** One line of the output, before it becomes JSON. */
  readonly value: Readonly<Record<string, unknown>>;
}

const parsedJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // The parser's own message quotes the input.
  }
};

const refusal = (line: number, input: unknown, fields: readonly string[]): Answer => {
  const id = z.object({ id: idSchema }).safeParse(input);
  const error =
    fields.length === 0 ? 'not a JSON object' : `missing or wrong: ${fields.join(', ')}`;
  return { isError: true, value: { ...(id.success ? id.data : {}), error, line } };
};

const withoutAbsent = ({ channel, subject, body, mailbox }: z.infer<typeof lineSchema>) => ({
  channel,
  body: repairText(body).normalize('NFC'),
  ...(subject ? { subject: repairText(subject).normalize('NFC') } : {}),
  ...(mailbox ? { mailbox } : {}),
});

const textOf = ({ subject, body }: ClassifierInput) => (subject ? `${subject}\n\n${body}` : body);

/**
 * Answers one line of input, `number` counting from 1. A bad line gets an error that names its fields and quotes nothing;
 * reasons whose phrase was redacted are left out.
 */
export const answerLine = (
  { classify, redact }: { classify: Classify; redact: Redact },
  line: string,
  number: number,
): Answer => {
  const input = parsedJson(line);
  const parsed = lineSchema.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.flatMap(({ path }) => path.slice(0, 1).map(String));
    return refusal(number, input, [...new Set(fields)]);
  }
  const report = withoutAbsent(parsed.data);
  const redacted = redact(textOf(report)).text;
  const { headIsSure: _head, answerer: _answerer, why, ...found } = classify(report);
  const visible = why.filter(({ phrase }) => redacted.includes(phrase));
  return { isError: false, value: { id: parsed.data.id, ...found, redacted, why: visible } };
};

const run = async () => {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const { directory } = loadProvince(at('../shared/province/sample'));
  const model = loadModel(at('../shared/classification/model/model.bin'));
  const classify = createClassifier(directory, model);
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { isError, value } = answerLine({ classify, redact }, line, number);
    if (isError) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(value)}\n`);
  }
};

if (import.meta.main) await run();
