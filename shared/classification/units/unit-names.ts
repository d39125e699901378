import type { Directory, Unit } from '../../domain/unit.ts';
import { type Literal, parsePattern } from '../rules/pattern.ts';
import { PhraseTrie } from '../rules/phrase-trie.ts';

/** `body`: the name says a public body by itself. `place`: the bare name of a commune, which may say many other things. */
export interface UnitName {
  readonly unit: string;
  readonly kind: 'body' | 'place';
  readonly syllables: number;
}

const communeType = /^(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+)?(?:phường|xã|thị trấn)\s+/i;

const isLocal = (unit: Unit) => unit.level === 'ward' || unit.level === 'commune';

/** "Sở XD" for "Sở Xây dựng": offices write so among themselves, and people after them. */
const initialsOf = (name: string) => {
  const [type, ...rest] = name.split(/[\s,]+/).filter((word) => word !== 'và');
  if (type !== 'Sở' || rest.length < 2 || rest.some((word) => word === word.toUpperCase()))
    return [];
  return [`Sở ${rest.map((word) => word[0]).join('')}`];
};

/** Names people shorten: without "và", without "tỉnh", with the province's name for "tỉnh". */
const variantsOf = (name: string, province: string) => {
  const flat = name.replace(/[(),]/g, ' ');
  const shorter = [flat, flat.replace(/ và /g, ' ').replace(/&/g, ' ')];
  return shorter.flatMap((n) => [
    n,
    n.replace(/ tỉnh$/, ` ${province}`),
    n.replace(/ tỉnh$/, ` tỉnh ${province}`),
    ...(/ khu công nghiệp tỉnh$/.test(n) ? [n.replace(/ tỉnh$/, '')] : []),
  ]);
};

const literalOf = (name: string): Literal | undefined => parsePattern(name)[0]?.literals[0];

/** All names of all units, read once. Names of several syllables win over shorter ones at the same place. */
export const createUnitNames = ({ units, province }: Directory) => {
  const trie = new PhraseTrie<UnitName>();
  const add = (unit: Unit, name: string, kind: UnitName['kind']) => {
    const literal = literalOf(name);
    if (literal) trie.add(literal, { unit: unit.code, kind, syllables: literal.keys.length });
  };
  for (const unit of units) {
    const names = [unit.name, ...unit.aliases];
    if (isLocal(unit)) {
      const places = names.map((name) => name.replace(communeType, '').toLowerCase());
      for (const place of new Set(places)) add(unit, place, 'place');
    } else {
      const variants = names.flatMap((name) => [
        ...variantsOf(name, province),
        ...initialsOf(name),
      ]);
      for (const name of new Set(variants)) add(unit, name, 'body');
    }
  }
  return trie;
};
