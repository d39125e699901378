export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Counts signs, not bytes: Vietnamese in NFC is one sign a column. */
const widthOf = (text: string) => [...text.normalize('NFC')].length;

const padded = (text: string, width: number, { align }: Column) => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? space + text : text + space;
};

/** A table for a mail in plain text: aligned columns, a rule below the titles, no space at line ends. */
export const plainTable = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string => {
  const widths = columns.map(({ title }, index) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[index] ?? '')), widthOf(title)),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map((column, index) => padded(cells[index] ?? '', widths[index] ?? 0, column))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)].join('\n');
};
