import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../tools/classify.ts';
import { classify } from './examples.ts';

const redact = (text: string) => ({ text: text.replaceAll('Đỗ Ví Dụ', '[tên]'), spans: [] });
const answer = (line: string, number = 1) => answerLine({ classify, redact }, line, number);

describe('the classify tool', () => {
  it('answers a line with its labels and the redacted text', () => {
    const report = {
      id: 'r1',
      channel: 'web',
      subject: 'Phản ánh',
      body: 'Tôi là Đỗ Ví Dụ. Cán bộ UBND xã Tân Chi đòi phong bì.',
    };
    const { isError, value } = answer(JSON.stringify(report));
    expect(isError).toBe(false);
    expect(value).toMatchObject({ id: 'r1', units: ['09343'], acts: ['goi_y_vu_loi'] });
    expect(value.redacted).toBe('Phản ánh\n\nTôi là [tên]. Cán bộ UBND xã Tân Chi đòi phong bì.');
    expect(Object.keys(value)).toEqual(
      'id intent confidence also acts units head urgent abstained redacted why'.split(' '),
    );
  });

  it('leaves out reasons whose words were redacted', () => {
    const hideAll = () => ({ text: '[tên]', spans: [] });
    const line = JSON.stringify({ id: 1, channel: 'email', body: 'UBND xã Tân Chi đòi phong bì.' });
    expect(answerLine({ classify, redact: hideAll }, line, 1).value.why).toEqual([]);
  });

  it('names the field of a bad line and quotes nothing', () => {
    const line = JSON.stringify({ id: 'x', channel: 8, body: 7 });
    const refused = { id: 'x', error: 'missing or wrong: channel, body', line: 4 };
    expect(answer(line, 4)).toEqual({ isError: true, value: refused });
    expect(answer(JSON.stringify({ id: 'y', channel: 'phone', body: 'Alo' }), 6).isError).toBe(
      false,
    );
    const { value } = answer('{"body": "bí mật', 5);
    expect(value).toEqual({ error: 'not a JSON object', line: 5 });
  });
});
