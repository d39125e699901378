import { readdirSync, readFileSync } from 'node:fs';
import type { IdentityKind, RedactedSpan } from '../../../shared/domain/redaction.ts';

/** One invented text with what identifies its sender, and words that must stay readable. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly RedactedSpan[];
  readonly kept: readonly string[];
}

const FOLDER = new URL('../../fixtures/redaction/', import.meta.url);
const LABEL = /⟦([a-z-]+):([^⟧]*)⟧/g;

/** All labelled texts, in the order of files and lines. `⟦name:…⟧` labels what is to be masked. */
export function labelledTexts(): readonly LabelledText[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n').map(toLabelledText),
    );
}

function toLabelledText(line: string): LabelledText {
  // The fixtures are ours and written in this shape.
  const { id, marked, kept } = JSON.parse(line) as { id: string; marked: string; kept: string[] };
  const spans: RedactedSpan[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(LABEL)) {
    text += marked.slice(at, match.index);
    // A label with another word than a kind would lower the recall of a kind that no test asks for.
    const kind = match[1] as IdentityKind;
    spans.push({ kind, start: text.length, end: text.length + (match[2]?.length ?? 0) });
    text += match[2] ?? '';
    at = match.index + match[0].length;
  }
  return { id, text: text + marked.slice(at), spans, kept };
}
