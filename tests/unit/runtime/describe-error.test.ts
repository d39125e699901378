import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/domain/errors.ts';
import { describeError } from '../../../shared/runtime/describe-error.ts';

const secret = 'Nguyễn Thị Thử Nghiệm 0900000000';
const logged = (error: unknown) => JSON.stringify(describeError(error));

describe('what is logged of an error', () => {
  it('is no line of its message, even one that looks like a place in the code', () => {
    const cause = new Error(`Không hợp lệ\n    at ${secret}`);
    const error = new AppError('unavailable', 'table-unavailable', { cause });
    expect(logged(cause)).not.toContain('Nghiệm');
    expect(logged(error)).not.toContain('Nghiệm');
  });

  it('is no name or field that a service made up', () => {
    const cause = Object.assign(new Error('x'), { name: secret });
    const error = new AppError('unavailable', 'outcome-unknown', { field: secret, cause });
    expect(logged(error)).not.toContain('Nghiệm');
  });

  it('is where in the code it came from, and the stable words', () => {
    const cause = Object.assign(new Error('x'), { name: 'ValidationException' });
    const field = 'ValidationException';
    const error = new AppError('unavailable', 'table-unavailable', { field, cause });
    expect(describeError(error)).toMatchObject({
      kind: 'unavailable',
      field,
      cause: { name: field },
    });
    expect(logged(error)).toContain('describe-error.test.ts');
  });
});
