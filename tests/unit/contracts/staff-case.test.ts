import { describe, expect, it } from 'vitest';
import {
  caseQuery,
  parseCommand,
  presentCase,
  presentOpened,
} from '../../../shared/contracts/staff-case.ts';
import { parseInput } from '../../../shared/runtime/parse-input.ts';
import { aCase, aMessage } from '../../support/builders.ts';

const at = '2026-10-06T02:00:00.000Z';

const judgement = {
  intent: 'complaint',
  acts: ['keo_dai'],
  units: ['soct'],
  headIsMeant: false,
  isUrgent: true,
};

describe('a command', () => {
  it('is read from its name and its own fields', () => {
    expect(parseCommand('forward', { unit: 'soct' })).toEqual({ name: 'forward', unit: 'soct' });
    expect(parseCommand('confirm-receipt', {})).toEqual({ name: 'confirm-receipt' });
    expect(parseCommand('answer', { text: ' Đã xử lý. ', finding: 'founded' })).toEqual({
      name: 'answer',
      text: 'Đã xử lý.',
      finding: 'founded',
    });
    expect(parseCommand('close', {})).toEqual({ name: 'close' });
  });

  it('to correct says everything that a report says; learning from it takes a word of its own', () => {
    expect(parseCommand('correct', judgement)).toEqual({
      name: 'correct',
      ...judgement,
      mayLearn: false,
    });
    const learning = parseCommand('correct', { ...judgement, mayLearn: true });
    expect(learning).toMatchObject({ mayLearn: true });
  });

  it.each([
    [{ intent: 'praise' }, 'intent'],
    [{ acts: 'keo_dai' }, 'acts'],
    [{ acts: Array(21).fill('keo_dai') }, 'acts'],
    [{ units: [''] }, 'units.0'],
    [{ headIsMeant: undefined }, 'headIsMeant'],
    [{ mayLearn: 'yes' }, 'mayLearn'],
    [{ confidence: 1 }, 'confidence'],
  ])('to correct with %j is refused by its field %s', (wrong, field) => {
    const refused = expect.objectContaining({ kind: 'invalid', field });
    expect(() => parseCommand('correct', { ...judgement, ...wrong })).toThrow(refused);
  });

  it.each(['open', 'FORWARD', '__proto__', 'toString', ''])('called %j is not found', (name) => {
    const missing = expect.objectContaining({ kind: 'not-found', code: 'no-such-command' });
    expect(() => parseCommand(name, {})).toThrow(missing);
  });

  it.each([
    ['forward', {}, 'unit', 'bad-field'],
    // The name of an unknown field is input too: it is only repeated when it looks like one.
    ['forward', { unit: 'soct', status: 'closed' }, 'status', 'unknown-field'],
    ['forward', { unit: 'soct', 'Nguyễn Văn Ví Dụ': 1 }, 'body', 'unknown-field'],
    ['confirm-receipt', { name: 'close' }, 'name', 'unknown-field'],
    ['answer', { text: '   ' }, 'text', 'bad-field'],
    ['answer', { text: 'a'.repeat(20_001) }, 'text', 'too-long'],
    ['answer', { text: 'Đã xử lý.', finding: 'maybe' }, 'finding', 'bad-field'],
  ])('%s with %j is refused by its field %s', (name, body, field, code) => {
    const refused = expect.objectContaining({ kind: 'invalid', field, code });
    expect(() => parseCommand(name, body)).toThrow(refused);
  });
});

describe('a query', () => {
  it('has fifty rows unless it says otherwise', () => {
    expect(parseInput(caseQuery, {})).toEqual({ limit: 50 });
    expect(parseInput(caseQuery, { limit: '7', overdue: 'true' })).toEqual({
      limit: 7,
      overdue: 'true',
    });
  });

  it.each([
    { limit: '0' },
    { limit: '201' },
    { limit: '1.5' },
    { limit: 'many' },
    { status: 'won' },
    { overdue: 'perhaps' },
    { cursor: 'a'.repeat(301) },
  ])('%j is refused by its field', (query) => {
    const [field] = Object.keys(query);
    const refused = expect.objectContaining({ kind: 'invalid', field });
    expect(() => parseInput(caseQuery, query)).toThrow(refused);
  });

  it('with a parameter that does not exist is refused', () => {
    const refused = expect.objectContaining({ kind: 'invalid', code: 'unknown-field' });
    expect(() => parseInput(caseQuery, { sort: 'name' })).toThrow(refused);
  });
});

describe('a case as staff see it', () => {
  const state = aCase({ rawKey: 'mail/sotp/ses-1' });

  it('tells by when the sender must hear, to the last second', () => {
    expect(presentCase(state, at)).toMatchObject({
      dueAt: '2026-10-19T23:59:59+07:00',
      overdue: false,
    });
    expect(presentCase(state, '2026-10-19T17:00:00.000Z').overdue).toBe(true);
  });

  it('shows neither where the raw mail is, nor whom it is kept from, nor the watcher’s books', () => {
    const shown = presentOpened(
      { state, journal: [], messages: [aMessage({ textKey: 'texts/abc' })] },
      at,
    );
    for (const secret of [
      'rawKey',
      'mail/sotp',
      'shutOut',
      'stepsDone',
      'timerAt',
      'texts/abc',
      'journal":{',
    ]) {
      expect(JSON.stringify(shown)).not.toContain(secret);
    }
    expect(shown.messages[0]).toMatchObject({ isLong: true });
  });

  it('shows of an entry or a message no key of the table', () => {
    const stored = { pk: 'CASE#case-a', sk: 'MESSAGE#000001', entity: 'message', ...aMessage() };
    const { messages } = presentOpened({ state, journal: [], messages: [stored] }, at);
    expect(JSON.stringify(messages)).not.toContain('CASE#');
  });
});
