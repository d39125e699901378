/** A minute as a clock on the wall shows it in some zone. */
export interface WallMinute {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  /** 1 is Sunday, 7 is Saturday, as in AWS's cron expressions. */
  readonly weekday: number;
  readonly year: number;
}

const monthNames = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The minute of an instant in an IANA zone. */
export const wallMinute = (at: Date, zone: string): WallMinute => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return {
    minute: Number(parts.minute),
    hour: Number(parts.hour),
    day: Number(parts.day),
    month: Number(parts.month),
    weekday: dayNames.indexOf(String(parts.weekday).toUpperCase()) + 1,
    year: Number(parts.year),
  };
};

const numberOf = (text: string) => {
  const month = monthNames.indexOf(text);
  const day = dayNames.indexOf(text);
  const value = month >= 0 ? month + 1 : day >= 0 ? day + 1 : Number(text);
  if (!Number.isInteger(value))
    throw new Error(`The local cloud cannot read "${text}" in a schedule`);
  return value;
};

/** One part of a field: `*`, `?`, `5`, `2-7`, `0/15`. */
const partMatches = (part: string, value: number) => {
  const [range = '*', step] = part.split('/');
  const [from, to] = range.split('-');
  const isAny = from === '*' || from === '?';
  const low = isAny ? 0 : numberOf(from ?? '');
  const high = to ? numberOf(to) : isAny || step ? Number.POSITIVE_INFINITY : low;
  return value >= low && value <= high && (!step || (value - low) % numberOf(step) === 0);
};

const fieldMatches = (field: string, value: number) =>
  field
    .toUpperCase()
    .split(',')
    .some((part) => partMatches(part, value));

/**
 * Says whether an EventBridge expression `cron(minute hour day month weekday year)` names this minute.
 * @throws Error for an expression it cannot read (`L`, `W` and `#` are not played here).
 */
export const cronMatches = (expression: string, wall: WallMinute) => {
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/) ?? [];
  const values = [wall.minute, wall.hour, wall.day, wall.month, wall.weekday, wall.year];
  if (fields.length !== values.length) throw new Error(`The local cloud cannot read ${expression}`);
  // Every field is read, so that a mistake shows on the first minute and not on the first match.
  return fields.map((field, index) => fieldMatches(field, values[index] ?? 0)).every(Boolean);
};

const unitMinutes: Record<string, number> = { minute: 1, hour: 60, day: 24 * 60 };

/** Minutes between runs of a `rate(…)` expression; undefined for another kind. */
export const rateMinutes = (expression: string) => {
  const [, amount, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  return unit ? Number(amount) * (unitMinutes[unit] ?? 1) : undefined;
};
