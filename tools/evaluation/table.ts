import type { Interval } from './bootstrap.ts';
import { type FigureName, figureNames, figures } from './figures.ts';

export interface MeasuredUnder {
  readonly noise: string;
  readonly figures: Readonly<Record<FigureName, Interval>>;
}

const percent = (value: number) => (value * 100).toFixed(1);

const cell = ({ value, low, high }: Interval, isFirst: boolean) =>
  isFirst ? `${percent(value)} (${percent(low)}–${percent(high)})` : percent(value);

/** The figures in per cent as a Markdown table: one row each, one column per version of the texts, intervals in the first. Padded as the formatter wants it, to be pasted. */
export const tableOf = (measured: readonly MeasuredUnder[]) => {
  const header = ['per cent', ...measured.map(({ noise }) => noise)];
  const rows = figureNames.map((name) => [
    figures[name].what,
    ...measured.map((under, at) => cell(under.figures[name], at === 0)),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
};
