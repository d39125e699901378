import * as z from 'zod';
import { type DeadlineRule, startingRules } from '../../domain/deadline.ts';
import type { LadderRung } from '../../domain/ladder.ts';
import { bilingual, localDate, wording } from './field-schemas.ts';
import { type Mistake, pathText, repeated } from './mistake.ts';

const ruleId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case letters, digits and underscores');

const procedure = z.enum(['feedback', 'complaint', 'denunciation']);
const audience = z.enum(['officer', 'head', 'above', 'inspectorate', 'chairman']);

const rule = z.strictObject({
  id: ruleId,
  procedures: z.array(procedure).min(1, 'must name a procedure'),
  step: bilingual,
  countsFrom: bilingual.exactOptional(),
  amount: z.int().min(0).max(3650),
  unit: z.enum(['working', 'calendar']),
  direction: z.literal('before').exactOptional(),
  extension: bilingual.exactOptional(),
  basis: wording,
  certainty: wording,
  validFrom: localDate.exactOptional(),
  validUntil: localDate.exactOptional(),
});

const rung = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
  rule: ruleId,
  offset: z.strictObject({ workingDays: z.int().min(-365).max(365) }),
  audiences: z.array(audience).min(1, 'must name somebody'),
});

export const deadlinesSchema = z.strictObject({
  source: z.string().exactOptional(),
  rules: z.array(rule).min(1, 'must hold a rule'),
  ladder: z.array(rung),
});

interface DeadlinesFile {
  readonly rules: readonly DeadlineRule[];
  readonly ladder: readonly LadderRung[];
}

const firstDay = '0000-01-01';
const lastDay = '9999-12-31';

const overlap = (one: DeadlineRule, other: DeadlineRule) =>
  (one.validFrom ?? firstDay) <= (other.validUntil ?? lastDay) &&
  (other.validFrom ?? firstDay) <= (one.validUntil ?? lastDay);

/** Two versions of a rule that hold on the same day would leave it to chance which one a case gets. */
const versionMistakes = ({ rules }: DeadlinesFile): Mistake[] =>
  rules.flatMap((own, index) => {
    if ((own.validFrom ?? firstDay) > (own.validUntil ?? lastDay))
      return [{ path: ['rules', index, 'validUntil'], problem: 'is before validFrom' }];
    const first = rules.findIndex((other) => other.id === own.id && overlap(own, other));
    if (first === -1 || first >= index) return [];
    const problem = `repeats ${pathText(['rules', first, 'id'])} for some of the same days`;
    return [{ path: ['rules', index, 'id'], problem }];
  });

/** Better no start than reports that cannot be filed when their rule is missing or has run out. */
const startingMistakes = ({ rules }: DeadlinesFile): Mistake[] =>
  startingRules
    .filter((id) => !rules.some((each) => each.id === id && each.validUntil === undefined))
    .map((id) => ({
      path: ['rules'],
      problem: `must hold ${id} without an end: cases start with it`,
    }));

const rungMistakes = ({ rules, ladder }: DeadlinesFile): Mistake[] =>
  ladder.flatMap((each, index) => {
    const isKnown = rules.some(({ id }) => id === each.rule);
    return isKnown ? [] : [{ path: ['ladder', index, 'rule'], problem: 'names no rule' }];
  });

export const deadlinesMistakes = (file: DeadlinesFile): Mistake[] => [
  ...startingMistakes(file),
  ...versionMistakes(file),
  ...rungMistakes(file),
  ...repeated(
    file.ladder.map((each) => `${each.rule} ${each.id}`),
    (index) => ['ladder', index, 'id'],
  ),
];
