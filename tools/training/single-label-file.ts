import { mapLines } from './json-lines.ts';

export interface SingleLabel {
  readonly text: string;
  readonly label: string;
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null;

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // The parser's own message quotes the input.
  }
};

/** Reads `{text, label}` from a file of JSON lines under the given field names. Throws an `Error` naming file, line and field. */
export const readSingleLabels = (
  file: string,
  fields: { readonly text: string; readonly label: string },
): SingleLabel[] =>
  mapLines(file, (line, where) => {
    const json = parsed(line);
    if (!isObject(json)) throw new Error(`${where}: not a JSON object`);
    const { [fields.text]: text, [fields.label]: label } = json;
    if (typeof text !== 'string') throw new Error(`${where}: no text in "${fields.text}"`);
    if (!['string', 'number', 'boolean'].includes(typeof label)) {
      throw new Error(`${where}: no label in "${fields.label}"`);
    }
    return { text, label: String(label) };
  });
