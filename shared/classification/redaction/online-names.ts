import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** A profile under its site's name, a chat link with its number, and a handle where somebody says which service it is of. */
const PATTERNS: readonly RegExp[] = [
  /(?<![a-z0-9])(?:facebook|fb|m\.me|instagram|tiktok|t\.me|telegram|linkedin|youtube|threads)(?:\.com|\.net)?\/(?:in\/|profile\.php\?id=)?@?([a-z0-9._-]{3,60})/g,
  /(?<![a-z0-9])(?:facebook|face|fb|zalo|telegram|tele|viber|tiktok|instagram|insta|skype|wechat|line)(?: (?:cua|toi|em|e|minh|la|id|nick|ten|cn)){0,3} ?[:=-]? ?@([a-z0-9._-]{3,60})/g,
];

/** The names people go by online: they lead to a person as surely as a mail address. */
export function findOnlineNames(reading: Reading): readonly Finding[] {
  const { plain } = reading.text;
  return PATTERNS.flatMap((pattern) =>
    Array.from(plain.matchAll(pattern), (match) => {
      const end = match.index + match[0].length;
      return { kind: 'email' as const, start: end - (match[1]?.length ?? 0), end };
    }),
  );
}
