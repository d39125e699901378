import { describe, expect, it } from 'vitest';
import { staffOf } from '../../../shared/contracts/staff-claims.ts';

const eventWith = (claims: unknown) => ({ requestContext: { authorizer: { jwt: { claims } } } });
const forbidden = expect.objectContaining({ kind: 'forbidden', code: 'no-role' });

describe('a member of staff', () => {
  const expected = { id: 'can-bo-1', unit: 'sotp', roles: ['officer', 'head'] };

  it.each([
    ['a list', { roles: ['officer', 'head'], unit: 'sotp' }],
    ['the list as HTTP API writes it', { roles: '[officer head]', unit: 'sotp' }],
    ['words', { roles: 'officer, head', unit: 'sotp' }],
    ['Cognito’s groups', { 'cognito:groups': '[officer head]', 'custom:unit': 'sotp' }],
  ])('has their roles as %s', (_, claims) => {
    expect(staffOf(eventWith({ sub: 'can-bo-1', ...claims }))).toEqual(expected);
  });

  it('has no role that we do not know, whatever the sign-on says', () => {
    const claims = { sub: 'can-bo-1', unit: 'sotp', roles: 'officer superuser __proto__' };
    expect(staffOf(eventWith(claims)).roles).toEqual(['officer']);
  });

  it.each([
    ['no person', { unit: 'sotp', roles: 'officer' }],
    ['no unit', { sub: 'can-bo-1', roles: 'officer' }],
    ['an empty unit', { sub: 'can-bo-1', unit: '', roles: 'officer' }],
    ['no role', { sub: 'can-bo-1', unit: 'sotp' }],
    ['no known role', { sub: 'can-bo-1', unit: 'sotp', roles: '[superuser]' }],
    ['a role of another shape', { sub: 'can-bo-1', unit: 'sotp', roles: { officer: true } }],
    ['nothing at all', {}],
  ])('of whom the claims name %s is let in nowhere', (_, claims) => {
    expect(() => staffOf(eventWith(claims))).toThrow(forbidden);
  });

  it('without an authorizer’s claims is let in nowhere', () => {
    for (const event of [{}, { requestContext: {} }, eventWith(undefined)]) {
      expect(() => staffOf(event)).toThrow(forbidden);
    }
  });
});
