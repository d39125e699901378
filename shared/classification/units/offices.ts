import type { Context } from '../rules/context.ts';
import type { Range } from '../rules/phrase-matcher.ts';
import { standingOf } from '../rules/standing.ts';
import type { Mention } from './unit-mentions.ts';

/** A person spoken of by office, with the unit that the office belongs to. */
export interface Office extends Range {
  /** As it stands in the text, in lower case: `phó chủ tịch`. */
  readonly office: string;
  /** Head or deputy head of a public unit, and not of a section, a team or a village. */
  readonly isHead: boolean;
  readonly unit?: string;
  readonly role: 'accused' | 'addressed' | 'signed' | 'mentioned';
}

interface Title extends Range {
  readonly isHead: boolean;
}

const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

/** The longest title at each place: "phó chủ tịch" holds "chủ tịch". */
const titlesIn = (context: Context): Title[] => {
  const others = context.all('other-title');
  const found = [
    ...context.all('chief').map(({ start, end }) => ({ start, end, isHead: true })),
    ...context.all('minor-office').map(({ start, end }) => ({ start, end, isHead: false })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const titles: Title[] = [];
  for (const title of found) {
    const last = titles.at(-1);
    if (last && title.start < last.end) continue;
    if (!others.some((other) => overlaps(title, other))) titles.push(title);
  }
  return titles;
};

const unitWord = /\s+(ubnd|ub|[uủ]y ban|uỷ ban|phường|xã|sở|cơ quan|đơn vị)(?=\s|$).*$/u;
const ofCommunes = /^(phó |quyền )?(chủ tịch|bí thư|ct|pct)/;
const ofBodies = /^(phó |quyền )?(giám đốc|gđ|cục trưởng|chi cục|chánh|viện)/;

/** Which of the named units an office can belong to at all. */
const suits = (office: string, { kind }: Mention) => {
  if (ofCommunes.test(office)) return kind === 'place' || kind === 'spoken';
  return ofBodies.test(office) ? kind === 'body' || kind === 'below' : true;
};

/** "Chủ tịch UBND xã A", "trưởng công an xã": named together. */
const isNamedWith = ({ reading }: Context, { start, end }: Range, mention: Mention) => {
  const isWithin = mention.start < end + 4 && mention.end > start;
  const isSame = reading.tokens[mention.start]?.sentence === reading.tokens[start]?.sentence;
  return isWithin && isSame && (mention.start < end || !reading.tokens[mention.start]?.isAfterMark);
};

/** The unit named with the office, else the one last named before that could have it, else the first after. */
const unitOf = (context: Context, title: Title, office: string, mentions: readonly Mention[]) => {
  const together = mentions.find((mention) => isNamedWith(context, title, mention));
  if (together) return together.unit;
  const possible = mentions.filter((mention) => suits(office, mention));
  return (possible.findLast(({ end }) => end <= title.start) ?? possible[0])?.unit;
};

const roleOf = (context: Context, { start, end }: Title): Office['role'] => {
  if (context.isAddressed(start)) return 'addressed';
  if (context.isSignature(start)) return 'signed';
  const standing = standingOf(context, { start, end }, false);
  if (standing === 'accused') return 'accused';
  return context.cueBefore('legal-act', start, 5) ? 'signed' : 'mentioned';
};

/** Everyone who is spoken of by office, in order. `mentions` are those of the same text, in order. */
export const findOffices = (context: Context, mentions: readonly Mention[]): Office[] => {
  const { text, tokens } = context.reading;
  return titlesIn(context).map((title) => {
    const { start, end, isHead } = title;
    const words = text.slice(tokens[start]?.start, tokens[end - 1]?.end).toLowerCase();
    const office = words.replace(unitWord, '');
    const unit = unitOf(context, title, office, mentions);
    const found = { office, isHead, start, end, role: roleOf(context, title) };
    return unit === undefined ? found : { ...found, unit };
  });
};
