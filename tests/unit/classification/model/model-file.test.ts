import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadModel } from '../../../../shared/adapters/model/load-model.ts';
import { decodeModel, encodeModel } from '../../../../shared/classification/model/model-file.ts';
import { createScorer } from '../../../../shared/classification/model/score.ts';
import { model as committed } from '../../../support/the-model.ts';
import { anyText } from '../features/vietnamese.ts';
import { aSmallModel, evidenceOf } from './small-model.ts';

const small = aSmallModel();
const file = encodeModel(small);
const score = createScorer(small);
const text = 'Cán bộ phường gợi ý phong bì, hồ sơ quá hạn?';

const marginsBy = (bytes: Uint8Array) => [
  ...createScorer(decodeModel(bytes))(text, evidenceOf(text)).margins,
];
const expected = [...score(text, evidenceOf(text)).margins];

/** The file as a part of something longer, beginning `offset` bytes into it. */
const shifted = (offset: number) => {
  const bytes = new Uint8Array(file.length + offset);
  bytes.set(file, offset);
  return bytes;
};

describe('a model that is written and read again', () => {
  const scoreAgain = createScorer(decodeModel(file));

  it('scores any text as before', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const before = [...score(any, evidenceOf(any)).margins];
        expect([...scoreAgain(any, evidenceOf(any)).margins]).toEqual(before);
      }),
    );
  });

  it('is the same file when it is written once more', () => {
    expect(encodeModel(decodeModel(file))).toEqual(file);
    expect(encodeModel(decodeModel(encodeModel(committed)))).toEqual(encodeModel(committed));
  });

  it('keeps its names, its confidence and its thresholds', () => {
    const { calibration, heads, evidence, evidenceScale } = decodeModel(encodeModel(committed));
    const { calibration: c, heads: h, evidence: e, evidenceScale: s } = committed;
    expect({ calibration, heads, evidence, evidenceScale }).toEqual({
      calibration: c,
      heads: h,
      evidence: e,
      evidenceScale: s,
    });
  });

  it.each([1, 2, 3, 4, 5])('is read from bytes that begin %d into a longer array', (offset) => {
    expect(marginsBy(shifted(offset).subarray(offset))).toEqual(expected);
  });

  it.each([1, 2, 3, 4, 5])('is read from a buffer that begins %d into another', (offset) => {
    expect(marginsBy(Buffer.from(shifted(offset).buffer, offset))).toEqual(expected);
  });
});

describe('what is not a whole model is refused', () => {
  it('wherever it was cut off', () => {
    const accepted: number[] = [];
    for (let length = 0; length < file.length; length += 1) {
      try {
        decodeModel(file.subarray(0, length));
        accepted.push(length);
      } catch {
        // Refused, as it should be.
      }
    }
    expect(accepted).toEqual([]);
  });

  it('when something is appended', () => {
    expect(() => decodeModel(Buffer.concat([file, Buffer.alloc(1)]))).toThrow();
    expect(() => decodeModel(Buffer.concat([file, file]))).toThrow();
  });

  it.each([0, 1, 2, 3])('when byte %d of its mark is another', (at) => {
    const flipped = file.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(() => decodeModel(flipped)).toThrow('not a classifier model');
  });

  it('when it is anything else', () => {
    const others = ['', 'MBC1', '{"heads": []}', '\0'.repeat(100), 'MBC1\x02\0\0\0{}'];
    for (const other of others) expect(() => decodeModel(Buffer.from(other))).toThrow();
  });
});

describe('loading the model of a function', () => {
  const inFolder = (bytes: Uint8Array) => {
    const folder = mkdtempSync(join(tmpdir(), 'model-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'model.bin');
    writeFileSync(path, bytes);
    return path;
  };
  const invalid = expect.objectContaining({
    name: 'AppError',
    kind: 'invalid',
    code: 'model.invalid',
  });

  it('gives the model of the file', () => {
    const loaded = createScorer(loadModel(inFolder(file)));
    expect([...loaded(text, evidenceOf(text)).margins]).toEqual(expected);
  });

  it.each([
    ['cut off', file.subarray(0, file.length / 2)],
    ['empty', new Uint8Array()],
    ['another file', Buffer.from('<html>404</html>')],
  ])('stops at the start when the file is %s', (_, bytes) => {
    const path = inFolder(bytes);
    expect(() => loadModel(path)).toThrow(invalid);
  });

  it('stops at the start when there is no file', () => {
    expect(() => loadModel(join(tmpdir(), 'no-such-folder', 'model.bin'))).toThrow(invalid);
  });
});
