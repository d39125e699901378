import { isJsonObject, type Json } from '../template/json.ts';

type Matcher = (operand: Json, value: Json | undefined) => boolean;

const isTextWith = (value: Json | undefined, test: (text: string) => boolean) =>
  typeof value === 'string' && test(value);

/** The operators of EventBridge patterns that the template may use; any other is refused by name. */
const operators: Record<string, Matcher> = {
  prefix: (operand, value) => isTextWith(value, (text) => text.startsWith(String(operand))),
  suffix: (operand, value) => isTextWith(value, (text) => text.endsWith(String(operand))),
  'equals-ignore-case': (operand, value) =>
    isTextWith(value, (text) => text.toLowerCase() === String(operand).toLowerCase()),
  exists: (operand, value) => operand === (value !== undefined),
  'anything-but': (operand, value) =>
    value !== undefined && !(Array.isArray(operand) ? operand : [operand]).includes(value),
};

const matchesOne = (alternative: Json, value: Json | undefined): boolean => {
  if (!isJsonObject(alternative)) return alternative === value;
  return Object.entries(alternative).every(([name, operand]) => {
    const operator = operators[name];
    if (!operator) throw new Error(`The local cloud does not know the pattern operator "${name}"`);
    return operator(operand, value);
  });
};

/**
 * Says whether an event fits an EventBridge pattern, as Rules and Pipes filter: every field named must fit one of
 * its alternatives; an array in the event fits when one of its items does.
 */
export const matchesPattern = (pattern: Json, event: Json | undefined): boolean => {
  if (Array.isArray(pattern)) {
    const values = Array.isArray(event) ? event : [event];
    return pattern.some((alternative) => values.some((value) => matchesOne(alternative, value)));
  }
  if (!isJsonObject(pattern)) throw new Error('A pattern holds objects and lists only');
  return Object.entries(pattern).every(([field, inner]) =>
    matchesPattern(inner, isJsonObject(event) ? event[field] : undefined),
  );
};
