import { describe, expect, it } from 'vitest';
import { presentDirectory } from '../../../shared/contracts/directory.ts';
import { routeOf } from '../../../shared/contracts/request-route.ts';
import { scheduledInstant } from '../../../shared/contracts/scheduled-event.ts';
import { webReport } from '../../../shared/contracts/web-report.ts';
import { parseInput } from '../../../shared/runtime/parse-input.ts';
import { aProvince } from '../../support/a-province.ts';

const text = 'Cán bộ bắt tôi đi lại ba lần.';

describe('a web report', () => {
  it('needs no more than its text', () => {
    expect(parseInput(webReport, { text: `  ${text} ` })).toEqual({ text });
  });

  it.each([
    ['nothing', undefined, 'body', 'bad-field'],
    ['no text', {}, 'text', 'bad-field'],
    ['a text of spaces', { text: '   ' }, 'text', 'bad-field'],
    ['too long a text', { text: 'a'.repeat(20_001) }, 'text', 'too-long'],
    ['a field that nobody asked for', { text, status: 'closed' }, 'status', 'unknown-field'],
    [
      'one in the contact',
      { text, contact: { idNumber: '0' } },
      'contact.idNumber',
      'unknown-field',
    ],
    ['a sentence for a field', { text, 'Nguyễn Văn Ví Dụ': 1 }, 'body', 'unknown-field'],
    ['an act that is not in the list', { text, acts: ['nothing'] }, 'acts.0', 'bad-field'],
    ['no real address', { text, contact: { email: 'a@b' } }, 'contact.email', 'bad-field'],
    [
      'two lines as address',
      { text, contact: { email: 'a@b.example\r\nBcc: c@d.example' } },
      'contact.email',
      'bad-field',
    ],
    ['too long a name', { text, contact: { name: 'a'.repeat(201) } }, 'contact.name', 'too-long'],
    ['a language that we do not write', { text, language: 'fr' }, 'language', 'bad-field'],
  ])('with %s is refused by its field, and nothing is quoted', (_, body, field, code) => {
    const refused = expect.objectContaining({
      kind: 'invalid',
      field,
      code,
      message: `${code}: ${field}`,
    });
    expect(() => parseInput(webReport, body)).toThrow(refused);
  });
});

describe('the public directory', () => {
  const { units } = presentDirectory(aProvince().directory);

  it('shows each unit with its mailbox', () => {
    expect(units).toHaveLength(aProvince().directory.units.length);
    expect(units.find(({ code }) => code === 'sotp')).toEqual({
      code: 'sotp',
      name: 'Sở Tư pháp',
      level: 'department',
      parent: 'vpubnd',
      mailbox: 'sotp@bacninh.example',
      hotline: expect.any(String),
      portal: expect.any(String),
    });
  });

  it('shows nobody’s own address', () => {
    expect(JSON.stringify(units)).not.toContain('noibo');
  });
});

describe('the way a request came', () => {
  it('is client address and user agent, as far as they are known', () => {
    const http = { sourceIp: '203.0.113.7', userAgent: 'Thử/1.0', path: '/v1/reports' };
    expect(routeOf({ requestContext: { http } })).toEqual([
      { name: 'source-ip', value: '203.0.113.7' },
      { name: 'user-agent', value: 'Thử/1.0' },
    ]);
    expect(routeOf({})).toEqual([]);
  });
});

describe('a schedule', () => {
  it('is run as of the instant it names', () => {
    expect(scheduledInstant({ time: '2026-12-21T07:30:00+07:00' })).toBe(
      '2026-12-21T00:30:00.000Z',
    );
    expect(scheduledInstant({ time: '2026-12-21T00:30:00Z' })).toBe('2026-12-21T00:30:00.000Z');
  });

  it.each([
    undefined,
    null,
    {},
    { time: 'today' },
    { time: '2026-12-21' },
    { time: '2026-12-21T07:30:00' },
  ])('that names %j is refused', (event) => {
    const refused = expect.objectContaining({ kind: 'invalid', field: 'time' });
    expect(() => scheduledInstant(event)).toThrow(refused);
  });
});
