import { describe, expect, it } from 'vitest';
import { untaught } from '../../../../shared/classification/learning/linear-svm.ts';
import { lessonOfPiece } from '../../../../shared/classification/learning/piece.ts';
import {
  lessonsOf,
  spansIn,
} from '../../../../shared/classification/learning/statement-lessons.ts';
import { type Head, statementHeads } from '../../../../shared/classification/model/heads.ts';
import { stripDiacritics } from '../../../../shared/classification/text/strip-diacritics.ts';
import { aLabelled } from './a-labelled.ts';

const asked = 'Tôi hỏi thì chị ấy không nói gì cả.';
const bribed = 'Sau đó anh ta đòi năm triệu tiền cà phê.';
const body = `${asked} ${bribed}`;
const message = aLabelled({
  body,
  acts: ['goi_y_vu_loi', 'vo_cam'],
  spans: { goi_y_vu_loi: ['đòi năm triệu tiền cà phê'], head: ['chị ấy không nói gì'] },
});

const teaches = (statement: string, head: Head, text = body, labelled = message) => {
  const start = text.indexOf(statement);
  const lessons = lessonsOf(labelled, spansIn(labelled, text), {
    start,
    end: start + statement.length,
  });
  return lessons[statementHeads.indexOf(head)];
};

describe('what a statement teaches', () => {
  it('is the act that was marked in it, and that another does not allege it', () => {
    expect(teaches(bribed, 'act:goi_y_vu_loi')).toBe(1);
    expect(teaches(asked, 'act:goi_y_vu_loi')).toBe(0);
  });

  it('is nothing about what the message says and nobody marked', () => {
    expect(teaches(asked, 'act:vo_cam')).toBe(untaught);
    expect(teaches(bribed, 'act:vo_cam')).toBe(untaught);
  });

  it('is that it says nothing of what the message does not say', () => {
    expect(teaches(asked, 'act:tru_dap')).toBe(0);
    expect(teaches(asked, 'urgent')).toBe(0);
  });

  it('is found in the text without diacritics, too', () => {
    const stripped = stripDiacritics(body);
    expect(teaches(stripDiacritics(bribed), 'act:goi_y_vu_loi', stripped)).toBe(1);
    expect(teaches(stripDiacritics(asked), 'head', stripped)).toBe(1);
  });

  it('is left open where it holds only an end of what was marked', () => {
    expect(teaches('năm triệu tiền cà phê.', 'act:goi_y_vu_loi')).toBe(1);
    expect(teaches('Sau đó anh ta đòi năm', 'act:goi_y_vu_loi')).toBe(untaught);
  });
});

describe('what a piece teaches', () => {
  const piece = { id: 'p-1', writer: 'p', text: 'Họ đòi tiền.', acts: ['goi_y_vu_loi'] };

  it('is each act: those it was written for, and that it is none of the others', () => {
    expect(lessonOfPiece(piece, 'act:goi_y_vu_loi')).toBe(1);
    expect(lessonOfPiece(piece, 'act:keo_dai')).toBe(0);
  });

  it('is nothing that its writer was not asked', () => {
    expect(lessonOfPiece(piece, 'head')).toBe(untaught);
    const other = { id: 'p-2', writer: 'p', text: 'Chủ tịch xã đòi tiền.', head: true };
    expect(lessonOfPiece(other, 'head')).toBe(1);
    expect(lessonOfPiece(other, 'urgent')).toBe(untaught);
    expect(lessonOfPiece(other, 'act:goi_y_vu_loi')).toBe(untaught);
  });
});
